// SPDX-License-Identifier: GPL-3.0-only
#include "channels/channel.h"

#include <algorithm>
#include <vector>

namespace supersynk {
namespace {

/// How many clocks a channel follows besides those of its clients. Requests of further observers are taken
/// without looking at their time.
constexpr std::size_t kMaxObservers = 100;

} // namespace

Channel::Channel(QByteArray key, std::uint64_t serial)
    : m_key(std::move(key))
    , m_serial(serial)
{}

std::optional<QByteArray> Channel::post(const Post &post)
{
    if (isLate(post.stamp))
        return std::nullopt;
    advanceClock(post.stamp, post.now, true);

    auto entry = m_clientById.find(post.message.clientId);
    if (entry == m_clientById.end()) {
        m_clients.push_back(
            {.serial = ++m_lastClientSerial, .id = post.message.clientId, .joined = post.now});
        entry = m_clientById.emplace(post.message.clientId, std::prev(m_clients.end())).first;
        m_idBytes += post.message.clientId.size();
        m_oldest = std::min(m_oldest, post.now);
    }
    Client &client = *entry->second;
    m_bodyBytes += post.message.body.size() - client.body.size();
    client.body = post.message.body;
    client.address = post.address;
    client.arrivals.arrived(post.now);
    return bodiesExcept(&client);
}

std::optional<QByteArray> Channel::observe(const std::optional<ClientStamp> &stamp, Instant now, bool isRoom)
{
    if (isLate(stamp))
        return std::nullopt;
    advanceClock(stamp, now, isRoom);
    return bodiesExcept(nullptr);
}

bool Channel::remove(const QByteArray &clientId)
{
    const auto entry = m_clientById.find(clientId);
    if (entry == m_clientById.end())
        return false;
    m_bodyBytes -= entry->second->body.size();
    m_idBytes -= clientId.size();
    m_clients.erase(entry->second);
    m_clientById.erase(entry);
    forgetClock(clientId);
    return true;
}

std::size_t Channel::clear()
{
    const std::size_t count = m_clients.size();
    m_clients.clear();
    m_clientById.clear();
    m_clocks.clear();
    m_bodyBytes = 0;
    m_idBytes = 0;
    m_clockBytes = 0;
    return count;
}

void Channel::expire(Instant now, std::chrono::milliseconds timeout)
{
    const Instant deadline = now - timeout;
    if (m_oldest > deadline)
        return;

    m_oldest = now;
    for (auto client = m_clients.begin(); client != m_clients.end();) {
        const Instant seen = client->arrivals.last();
        if (seen > deadline) {
            m_oldest = std::min(m_oldest, seen);
            ++client;
            continue;
        }
        const QByteArray id = (client++)->id;
        remove(id);
    }
    // A clock lasts as long as its client, and without one as long as it is in use.
    std::vector<QByteArray> forgotten;
    for (const auto &[id, clock] : m_clocks) {
        if (m_clientById.contains(id))
            continue;
        if (clock.seen <= deadline)
            forgotten.push_back(id);
        else
            m_oldest = std::min(m_oldest, clock.seen);
    }
    for (const QByteArray &id : forgotten)
        forgetClock(id);
}

std::size_t Channel::bytesOfClock(const QByteArray &id)
{
    constexpr std::size_t kEntry = 64; // in the table, besides the id
    return static_cast<std::size_t>(id.size()) + kEntry;
}

ChannelSize Channel::size() const
{
    const qsizetype key = m_clients.empty() ? 0 : m_key.size();
    return {m_clients.size(), static_cast<std::size_t>(key + m_idBytes + m_bodyBytes) + m_clockBytes};
}

ChannelSize Channel::sizeWith(const Message &message) const
{
    ChannelSize size = this->size();
    size.bytes += static_cast<std::size_t>(message.body.size());
    if (const auto entry = m_clientById.find(message.clientId); entry != m_clientById.end()) {
        size.bytes -= static_cast<std::size_t>(entry->second->body.size());
        return size;
    }
    if (m_clients.empty())
        size.bytes += static_cast<std::size_t>(m_key.size());
    size.bytes += static_cast<std::size_t>(message.clientId.size());
    ++size.clients;
    return size;
}

std::optional<QByteArray> Channel::latestBody(const QByteArray &clientId) const
{
    const auto entry = m_clientById.find(clientId);
    if (entry == m_clientById.end())
        return std::nullopt;
    return entry->second->body;
}

ChannelSnapshot Channel::snapshot(Instant now) const
{
    ChannelSnapshot snapshot{.serial = m_serial, .key = m_key};
    snapshot.clients.reserve(m_clients.size());
    for (const Client &client : m_clients) {
        snapshot.clients.push_back({.serial = client.serial,
                                    .id = client.id,
                                    .address = client.address,
                                    .joined = client.joined,
                                    .lastSeen = client.arrivals.last(),
                                    .rate = client.arrivals.rate(now),
                                    .bodySize = client.body.size(),
                                    .updates = client.arrivals.count(),
                                    .late = client.late});
    }
    return snapshot;
}

bool Channel::isLate(const std::optional<ClientStamp> &stamp)
{
    if (!stamp)
        return false;
    const auto clock = m_clocks.find(stamp->clientId);
    if (clock == m_clocks.end() || stamp->time >= clock->second.newest)
        return false;
    if (const auto client = m_clientById.find(stamp->clientId); client != m_clientById.end())
        ++client->second->late;
    return true;
}

void Channel::advanceClock(const std::optional<ClientStamp> &stamp, Instant now, bool isRoom)
{
    if (!stamp)
        return;
    auto clock = m_clocks.find(stamp->clientId);
    if (clock == m_clocks.end()) {
        if (!isRoom || m_clocks.size() >= m_clients.size() + kMaxObservers)
            return;
        clock = m_clocks.emplace(stamp->clientId, Clock{}).first;
        m_clockBytes += bytesOfClock(stamp->clientId);
    }
    clock->second = {stamp->time, now};
    m_oldest = std::min(m_oldest, now);
}

void Channel::forgetClock(const QByteArray &id)
{
    if (m_clocks.erase(id) > 0)
        m_clockBytes -= bytesOfClock(id);
}

QByteArray Channel::bodiesExcept(const Client *excluded) const
{
    QByteArray array;
    array.reserve(m_bodyBytes + static_cast<qsizetype>(m_clients.size()) + 2);
    array.append('[');
    for (const Client &client : m_clients) {
        if (&client == excluded)
            continue;
        if (array.size() > 1)
            array.append(',');
        array.append(client.body);
    }
    array.append(']');
    return array;
}

} // namespace supersynk
