// SPDX-License-Identifier: GPL-3.0-only
// What a Channel reports: to the journal, to a recording, and as a snapshot.
#include "server/channels/channel.h"

#include <algorithm>

namespace supersynk {
namespace {

/// What a recording calls it; nothing if that does not concern one.
std::optional<ChannelEvent::Kind> tapKindOf(JournalEntry::Kind kind)
{
    switch (kind) {
    case JournalEntry::Kind::Joined:
        return ChannelEvent::Kind::Joined;
    case JournalEntry::Kind::Left:
        return ChannelEvent::Kind::Left;
    case JournalEntry::Kind::TimedOut:
        return ChannelEvent::Kind::TimedOut;
    case JournalEntry::Kind::Purged:
        return ChannelEvent::Kind::Removed;
    default:
        return std::nullopt;
    }
}

} // namespace

void Channel::report(JournalEntry::Kind kind, const Client &client, Instant now) const
{
    if (m_journal) {
        m_journal->write({.kind = kind,
                          .key = m_key,
                          .clientId = client.id,
                          .address = client.address,
                          .isReplayed = client.isReplayed});
    }
    if (!m_tap)
        return;
    if (const auto tapped = tapKindOf(kind)) {
        m_tap->take(m_serial,
                    {.kind = *tapped,
                     .isReplayed = client.isReplayed,
                     .time = now,
                     .key = m_key,
                     .clientId = client.id,
                     .address = client.address});
    }
}

void Channel::reportBody(ChannelEvent::Kind kind, const Post &post, const QByteArray &clientId) const
{
    if (!m_tap) [[likely]]
        return;
    m_tap->take(m_serial,
                {.kind = kind,
                 .isReplayed = post.isReplayed,
                 .time = post.now,
                 .key = m_key,
                 .clientId = clientId,
                 .body = post.message.body,
                 .address = post.address,
                 .clientTime = post.stamp ? std::optional(post.stamp->time) : std::nullopt});
}

void Channel::setTap(ChannelTap *tap)
{
    m_tap = tap;
    if (!tap)
        return;
    for (const Client &client : m_clients) {
        tap->take(m_serial,
                  {.kind = ChannelEvent::Kind::Present,
                   .isReplayed = client.isReplayed,
                   .time = client.arrivals.last(),
                   .key = m_key,
                   .clientId = client.id,
                   .body = client.body,
                   .address = client.address});
    }
}

ChannelSnapshot Channel::snapshot(Instant now) const
{
    ChannelSnapshot snapshot{.serial = m_serial, .key = m_key};
    snapshot.clients.reserve(m_clients.size());
    for (const Client &client : m_clients) {
        snapshot.clients.push_back({.serial = client.serial,
                                    .id = client.id,
                                    .address = client.address,
                                    .isReplayed = client.isReplayed,
                                    .joined = client.joined,
                                    .lastSeen = client.arrivals.last(),
                                    .userAgent = client.userAgent,
                                    .rate = client.arrivals.rate(now),
                                    .interval = client.arrivals.interval(),
                                    .jitter = client.arrivals.jitter(),
                                    .bodySize = client.body.size(),
                                    .updates = client.arrivals.count(),
                                    .late = client.late,
                                    .clockRestarts = client.restarts,
                                    .clockRestarted = client.restarted,
                                    .hasTwoSenders = client.senders.hasTwoSenders(now),
                                    .otherAddress = client.senders.address() == client.address
                                        ? client.senders.otherAddress()
                                        : client.senders.address()});
    }
    snapshot.observers = observersAt(now);
    return snapshot;
}

/// Without the devices that post as well.
std::vector<ObserverSnapshot> Channel::observersAt(Instant now) const
{
    std::vector<ObserverSnapshot> observers = m_observers.at(now);
    std::erase_if(observers, [this](const ObserverSnapshot &observer) {
        return std::ranges::any_of(m_clients, [&observer](const Client &client) {
            return client.address == observer.address && client.userAgent == observer.userAgent;
        });
    });
    return observers;
}

} // namespace supersynk
