// SPDX-License-Identifier: GPL-3.0-only
#include "ui/watch/roster.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <utility>

namespace supersynk {
namespace {

/// Erases items, and corrects \a indexes of other ones. Returns the number of erased items.
template <typename Item, typename Predicate>
int eraseIndexed(std::vector<Item> &items, std::vector<std::size_t> &indexes, Predicate isErased)
{
    if (std::ranges::none_of(items, isErased))
        return 0;
    std::vector<std::size_t> moved(items.size()); // the new index of each item
    std::size_t kept = 0;
    for (std::size_t i = 0; i < items.size(); ++i)
        moved[i] = isErased(items[i]) ? kept : kept++;
    for (std::size_t &index : indexes)
        index = moved[index];
    const std::size_t before = items.size();
    items.erase(std::remove_if(items.begin(), items.end(), isErased), items.end());
    return static_cast<int>(before - items.size());
}

} // namespace

void Roster::update(const Snapshot &snapshot, std::optional<Instant> servingSince)
{
    m_context = {
        .now = snapshot.taken, .clientTimeout = snapshot.clientTimeout, .servingSince = servingSince};
    m_changes.clear();
    matchChannels(snapshot.channels);
    for (RosterChannel &channel : m_channels)
        channel.observers.clear();
    for (std::size_t i = 0; i < snapshot.channels.size(); ++i) {
        RosterChannel &channel = m_channels[m_present[i]];
        matchClients(channel, snapshot.channels[i]);
        judge(channel, snapshot.channels[i].clients);
        channel.observers = snapshot.channels[i].observers;
    }
    m_hasMoreLost = hasMoreLost();
    if (m_lostCount == 0)
        return;
    forgetLostIf([now = snapshot.taken](const RosterChannel &, const RosterClient &client) {
        return now - client.judgement().since >= kForgetAfter;
    });
    if (m_lostCount > kMaxLost) {
        forgetOldest(m_lostCount - kMaxLost);
        m_hasMoreLost = true;
    }
}

/// Finds the channels of the snapshot again. While none comes or goes, they are where they were.
void Roster::matchChannels(const std::vector<ChannelSnapshot> &channels)
{
    if (std::ranges::equal(m_present, channels, [this](std::size_t index, const ChannelSnapshot &channel) {
            return m_channels[index].snapshotSerial == channel.serial;
        }))
        return;
    QSet<QByteArray> keys;
    for (const ChannelSnapshot &channel : channels)
        keys.insert(channel.key);
    for (RosterChannel &channel : m_channels) {
        if (!keys.remove(channel.key))
            removeGone(channel, {});
    }
    m_present.clear();
    removeEmptyChannels();
    for (const ChannelSnapshot &channel : channels) {
        if (keys.contains(channel.key))
            m_channels.push_back({.serial = ++m_lastSerial, .key = channel.key});
    }
    QHash<QByteArray, std::size_t> indexes;
    for (std::size_t i = 0; i < m_channels.size(); ++i)
        indexes.insert(m_channels[i].key, i);
    for (const ChannelSnapshot &channel : channels)
        m_present.push_back(indexes.value(channel.key));
}

/// The same for the clients of \a channel.
void Roster::matchClients(RosterChannel &channel, const ChannelSnapshot &snapshot)
{
    if (channel.snapshotSerial == snapshot.serial
        && std::ranges::equal(channel.present, snapshot.clients,
                              [&](std::size_t index, const ClientSnapshot &client) {
                                  return channel.clients[index].snapshot.serial == client.serial;
                              }))
        return;
    removeGone(channel, snapshot);
    addNew(channel, snapshot.clients);
}

/// A client with another serial than before has left and joined again.
void Roster::removeGone(RosterChannel &channel, const ChannelSnapshot &snapshot)
{
    QHash<QByteArray, std::uint64_t> serials;
    if (channel.snapshotSerial == snapshot.serial) {
        for (const ClientSnapshot &client : snapshot.clients)
            serials.insert(client.id, client.serial);
    }
    const auto isGone = [&](const RosterClient &client) {
        const auto serial = serials.constFind(client.snapshot.id);
        return !client.isLost() && (serial == serials.constEnd() || *serial != client.snapshot.serial);
    };
    for (RosterClient &client : channel.clients) {
        if (isGone(client) && isTimedOut(client.snapshot))
            setLost(channel, client);
    }
    std::erase_if(channel.clients, isGone);
    channel.present.clear();
    channel.snapshotSerial = snapshot.serial;
}

void Roster::addNew(RosterChannel &channel, const std::vector<ClientSnapshot> &clients)
{
    QHash<QByteArray, std::size_t> indexes;
    for (std::size_t i = 0; i < channel.clients.size(); ++i)
        indexes.insert(channel.clients[i].snapshot.id, i);
    for (const ClientSnapshot &client : clients) {
        const auto known = indexes.constFind(client.id);
        if (known == indexes.constEnd()) {
            channel.present.push_back(channel.clients.size());
            channel.clients.push_back({.serial = ++m_lastSerial, .snapshot = client});
            continue;
        }
        channel.present.push_back(*known);
        if (RosterClient &row = channel.clients[*known]; row.isLost())
            comeBack(channel, row);
    }
}

void Roster::comeBack(const RosterChannel &channel, RosterClient &client)
{
    m_changes.push_back({.channel = channel.key,
                         .clientId = client.snapshot.id,
                         .from = Verdict::Lost,
                         .to = Verdict::Good,
                         .since = client.judgement().since});
    client.judge = ClientJudge();
    --m_lostCount;
}

void Roster::judge(RosterChannel &channel, const std::vector<ClientSnapshot> &clients)
{
    for (std::size_t i = 0; i < clients.size(); ++i) {
        RosterClient &client = channel.clients[channel.present[i]];
        client.snapshot = clients[i];
        const Judgement before = client.judgement();
        const Judgement &now = client.judge.judge(client.snapshot, m_context);
        if (now.verdict != before.verdict && m_context.servingSince) // a stop makes no client good again
            m_changes.push_back({.channel = channel.key,
                                 .clientId = client.snapshot.id,
                                 .from = before.verdict,
                                 .to = now.verdict,
                                 .since = before.since});
    }
}

/// Not if the silence began before the server started: the clients could not reach it.
bool Roster::isTimedOut(const ClientSnapshot &client) const
{
    return m_context.servingSince && client.lastSeen >= *m_context.servingSince && !client.isReplayed
        && m_context.now - client.lastSeen >= m_context.clientTimeout;
}

void Roster::setLost(const RosterChannel &channel, RosterClient &client)
{
    const Judgement before = client.judgement();
    client.judge.setLost(client.snapshot.lastSeen + m_context.clientTimeout);
    m_changes.push_back({.channel = channel.key,
                         .clientId = client.snapshot.id,
                         .from = before.verdict,
                         .to = Verdict::Lost,
                         .since = before.since});
    ++m_lostCount;
}

bool Roster::dismiss(const QByteArray &channel, const QByteArray &clientId)
{
    return forgetLostIf([&](const RosterChannel &lostFrom, const RosterClient &client) {
        return lostFrom.key == channel && client.snapshot.id == clientId;
    });
}

void Roster::dismissAll()
{
    forgetLostIf([](const RosterChannel &, const RosterClient &) { return true; });
}

void Roster::forgetOldest(int count)
{
    std::vector<std::pair<Instant, std::uint64_t>> lost; // and serials
    for (const RosterChannel &channel : m_channels) {
        for (const RosterClient &client : channel.clients) {
            if (client.isLost())
                lost.emplace_back(client.judgement().since, client.serial);
        }
    }
    std::ranges::sort(lost);
    lost.resize(static_cast<std::size_t>(count));
    forgetLostIf([&](const RosterChannel &, const RosterClient &client) {
        return std::ranges::binary_search(lost, std::pair(client.judgement().since, client.serial));
    });
}

/// Returns whether any was forgotten.
template <typename Predicate>
bool Roster::forgetLostIf(Predicate isForgotten)
{
    const int before = m_lostCount;
    for (RosterChannel &channel : m_channels)
        m_lostCount -= eraseIndexed(channel.clients, channel.present, [&](const RosterClient &client) {
            return client.isLost() && isForgotten(channel, client);
        });
    removeEmptyChannels();
    return m_lostCount < before;
}

void Roster::removeEmptyChannels()
{
    eraseIndexed(m_channels, m_present, [](const RosterChannel &channel) { return channel.clients.empty(); });
}

} // namespace supersynk
