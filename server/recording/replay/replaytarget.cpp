// SPDX-License-Identifier: GPL-3.0-only
#include "server/recording/replay/replaytarget.h"

#include "server/recording/replay/idprefix.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>

namespace supersynk {
namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(supersynk::ReplayTarget)
};

JournalEntry::Kind reasonOf(ChannelEvent::Kind kind)
{
    switch (kind) {
    case ChannelEvent::Kind::TimedOut:
        return JournalEntry::Kind::TimedOut;
    case ChannelEvent::Kind::Removed:
        return JournalEntry::Kind::Purged;
    default:
        return JournalEntry::Kind::Left;
    }
}

ReplayTarget::ClientName nameOf(const ChannelEvent &event)
{
    return {event.key, event.clientId};
}

} // namespace

ReplayTarget::ReplayTarget(ChannelStore &store, ReplaySettings settings)
    : m_store(store)
    , m_settings(std::move(settings))
{}

ReplayTarget::~ReplayTarget()
{
    clear();
}

void ReplayTarget::apply(const ChannelEvent &event, Instant now, std::chrono::microseconds minInterval)
{
    switch (event.kind) {
    case ChannelEvent::Kind::Present:
    case ChannelEvent::Kind::Body: {
        Client &client = clientOf(event);
        client.last = event;
        if (now - client.posted < minInterval)
            client.due = client.posted + minInterval;
        else
            post(client, now);
        break;
    }
    case ChannelEvent::Kind::LateBody:
        postLate(event, now);
        break;
    case ChannelEvent::Kind::Joined:
        break; // by its first body
    case ChannelEvent::Kind::Left:
    case ChannelEvent::Kind::TimedOut:
    case ChannelEvent::Kind::Removed:
        remove(nameOf(event), reasonOf(event.kind));
        break;
    }
}

void ReplayTarget::show(const std::vector<ChannelEvent> &bodies, Instant now)
{
    QSet<ClientName> shown;
    for (const ChannelEvent &body : bodies)
        shown.insert(nameOf(body));
    for (const ClientName &client : m_clients.keys()) {
        if (!shown.contains(client))
            remove(client, JournalEntry::Kind::Left);
    }
    for (const ChannelEvent &body : bodies)
        apply(body, now, {});
}

void ReplayTarget::clear()
{
    show({}, {});
}

void ReplayTarget::postDue(Instant now)
{
    for (Client &client : m_clients) {
        if (client.due && *client.due <= now)
            post(client, now);
    }
}

std::optional<Instant> ReplayTarget::nextDue() const
{
    std::optional<Instant> next;
    for (const Client &client : m_clients) {
        if (client.due && (!next || *client.due < *next))
            next = client.due;
    }
    return next;
}

void ReplayTarget::postAgain(const ClientName &name, Instant now, std::chrono::microseconds silence)
{
    const auto client = m_clients.find(name);
    if (client != m_clients.end() && now - client->posted >= silence)
        post(*client, now);
}

void ReplayTarget::remove(const ClientName &name, JournalEntry::Kind why)
{
    const auto client = m_clients.constFind(name);
    if (client == m_clients.cend())
        return;
    m_store.removeReplayed(client->key, client->id, why);
    m_clientCount -= client->isThere ? 1 : 0;
    m_clients.erase(client);
}

std::vector<std::pair<ReplayTarget::ClientName, Instant>> ReplayTarget::clients() const
{
    std::vector<std::pair<ClientName, Instant>> clients;
    for (auto client = m_clients.cbegin(); client != m_clients.cend(); ++client)
        clients.emplace_back(client.key(), client->last.time);
    return clients;
}

QString ReplayTarget::problem() const
{
    int refused = 0;
    QByteArray why;
    for (const Client &client : m_clients) {
        if (client.isThere)
            continue;
        ++refused;
        why = client.refusal;
    }
    if (refused == 0)
        return {};
    // The window has the translations of all reasons.
    const QString reason = QCoreApplication::translate("supersynk::Reason", why.constData());
    return Text::tr("%n client(s) not replayed: %1", nullptr, refused).arg(reason);
}

ReplayTarget::Client &ReplayTarget::clientOf(const ChannelEvent &event)
{
    Client &client = m_clients[nameOf(event)];
    if (client.id.isEmpty()) {
        client.key = m_settings.keys.value(event.key, event.key + m_settings.suffix);
        client.id = m_settings.idPrefix + event.clientId;
    }
    return client;
}

void ReplayTarget::post(Client &client, Instant now)
{
    const PostOutcome outcome = m_store.post(client.key, postOf(client, client.last, now), client.bookmark);
    client.posted = now;
    client.due.reset();
    client.refusal = outcome.text;
    const bool isThere = outcome.kind != PostOutcome::Kind::Full;
    if (isThere != client.isThere)
        m_clientCount += isThere ? 1 : -1;
    client.isThere = isThere;
}

void ReplayTarget::postLate(const ChannelEvent &event, Instant now)
{
    const auto client = m_clients.find(nameOf(event));
    if (client == m_clients.end() || !client->isThere)
        return;
    Post post = postOf(*client, event, now);
    post.wasLate = true;
    (void)m_store.post(client->key, post, client->bookmark);
}

Post ReplayTarget::postOf(const Client &client, const ChannelEvent &event, Instant now) const
{
    return {.message = {client.id, withIdPrefix(event.body, m_settings.idPrefix)},
            .now = now,
            .isReplayed = true};
}

} // namespace supersynk
