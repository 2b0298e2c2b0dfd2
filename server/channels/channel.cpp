// SPDX-License-Identifier: GPL-3.0-only
#include "server/channels/channel.h"

#include <algorithm>
#include <cstring>
#include <utility>
#include <vector>

using namespace Qt::StringLiterals;

namespace supersynk {
namespace {

/// How many clocks a channel follows besides those of its clients. Requests of further observers are taken
/// without looking at their time.
constexpr std::size_t kMaxObservers = 100;

constexpr qsizetype kMaxUserAgent = 100; // in bytes; more nobody reads

/// Of the entries that tell of clocks, and of one client, the next comes no sooner.
constexpr std::chrono::seconds kClockEntries{10};

/// A clock that goes forward by most of what it had gone back is the one that was left.
constexpr double kMostOf = 0.75;

std::size_t left(const Bounds::Bytes &bytes, bool isClient)
{
    return isClient ? bytes.ofClients : bytes.ofNewcomers;
}

/// A client that is there may have a clock as it may grow; a foreign clock comes like a new client.
bool hasRoomForClock(const ClientStamp &stamp, const QByteArray &sender, const Bounds &bounds)
{
    const std::size_t bytes = Channel::bytesOfClock(stamp.clientId);
    const bool isOwn = stamp.clientId == sender;
    return bytes <= left(bounds.bytesInAll, isOwn) && bytes <= left(bounds.bytesInChannel, isOwn);
}

} // namespace

Channel::Channel(QByteArray key, std::uint64_t serial, Journal *journal, Instant lastStamp)
    : m_key(std::move(key))
    , m_serial(serial)
    , m_journal(journal)
    , m_lastStamp(lastStamp)
{}

PostOutcome Channel::post(const Post &post, const Bounds &bounds)
{
    Client *client = find(post.message.clientId);
    if (client && !client->senders.sentLastFrom(post.address))
        watchSenders(*client, post.now, [&](Senders &senders) { senders.sends(post.address, post.now); });
    if (post.stamp && isLate(*post.stamp, client, bounds.clientTimeout)) // what is late needs no room
        return {.kind = PostOutcome::Kind::Late};
    if (auto what = whatIsFull(post, client, bounds))
        return {.kind = PostOutcome::Kind::Full, .text = *std::move(what)};

    if (!client)
        client = &join(post);
    if (post.stamp)
        follow(*post.stamp, client, post.now, hasRoomForClock(*post.stamp, post.message.clientId, bounds));
    m_bodyBytes += post.message.body.size() - client->body.size();
    client->body = post.message.body;
    if (client->address.constData() != client->senders.address().constData())
        client->address = client->senders.address(); // which it is by now, shared
    const QByteArrayView userAgent = post.userAgent.first(std::min(post.userAgent.size(), kMaxUserAgent));
    if (client->userAgent != userAgent)
        client->userAgent = userAgent.toByteArray();
    client->arrivals.arrived(post.now);
    contentsChanged();
    return {.kind = PostOutcome::Kind::Accepted, .bodies = bodiesExcept(client)};
}

std::optional<Bodies> Channel::observe(const std::optional<ClientStamp> &stamp, Instant now,
                                       const Bounds &bounds)
{
    if (stamp && isLate(*stamp, nullptr, bounds.clientTimeout))
        return std::nullopt;
    if (stamp)
        follow(*stamp, nullptr, now, hasRoomForClock(*stamp, {}, bounds));
    if (!m_all.isEmpty())
        return m_all;
    Bodies all = bodiesExcept(nullptr);
    m_all = all.array();
    return all;
}

bool Channel::remove(const QByteArray &clientId, JournalEntry::Kind why)
{
    const auto entry = m_clientById.find(clientId);
    if (entry == m_clientById.end())
        return false;
    tell(why, *entry->second);
    m_bodyBytes -= entry->second->body.size();
    m_idBytes -= clientId.size();
    m_clients.erase(entry->second);
    m_clientById.erase(entry);
    forgetClock(clientId);
    contentsChanged();
    return true;
}

std::size_t Channel::clear()
{
    const std::size_t count = m_clients.size();
    for (const Client &client : m_clients)
        tell(JournalEntry::Kind::Purged, client);
    m_clients.clear();
    m_clientById.clear();
    m_clocks.clear();
    m_bodyBytes = 0;
    m_idBytes = 0;
    m_clockBytes = 0;
    contentsChanged();
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
        remove(id, JournalEntry::Kind::TimedOut);
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

std::optional<QByteArray> Channel::latestBody(const QByteArray &clientId) const
{
    const auto entry = m_clientById.find(clientId);
    if (entry == m_clientById.end())
        return std::nullopt;
    return entry->second->body;
}

std::vector<Message> Channel::latestBodies() const
{
    std::vector<Message> messages;
    messages.reserve(m_clients.size());
    for (const Client &client : m_clients)
        messages.push_back({client.id, client.body});
    return messages;
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
                                    .userAgent = client.userAgent,
                                    .rate = client.arrivals.rate(now),
                                    .interval = client.arrivals.interval(),
                                    .jitter = client.arrivals.jitter(),
                                    .bodySize = client.body.size(),
                                    .updates = client.arrivals.count(),
                                    .late = client.late,
                                    .clockRestarts = client.restarts,
                                    .clockRestarted = client.restarted,
                                    .hasTwoSenders = client.senders.areTwo(now),
                                    .otherAddress = client.senders.address() == client.address
                                        ? client.senders.other()
                                        : client.senders.address()});
    }
    return snapshot;
}

std::optional<QByteArray> Channel::whatIsFull(const Post &post, const Client *client,
                                              const Bounds &bounds) const
{
    const Message &message = post.message;
    const auto before = static_cast<std::size_t>(client ? client->body.size() : 0);
    auto after = static_cast<std::size_t>(message.body.size());
    if (!client) {
        if (m_clients.size() >= bounds.clientsInChannel)
            return "There are too many clients in this channel."_ba;
        if (bounds.newcomers == 0)
            return "There are too many clients."_ba;
        after += static_cast<std::size_t>(message.clientId.size() + (m_clients.empty() ? m_key.size() : 0));
        if (post.stamp && post.stamp->clientId == message.clientId)
            after += bytesOfClock(message.clientId);
    }
    const std::size_t more = after > before ? after - before : 0;
    if (more > left(bounds.bytesInAll, client))
        return "The server has no room for so many bytes."_ba;
    if (more > left(bounds.bytesInChannel, client))
        return "This channel has no room for so many bytes."_ba;
    return std::nullopt;
}

Channel::Client &Channel::join(const Post &post)
{
    Client &client = m_clients.emplace_back();
    client.serial = ++m_lastClientSerial;
    client.id = post.message.clientId;
    client.address = post.address;
    client.senders.sends(post.address, post.now);
    client.joined = post.now;
    m_clientById.emplace(client.id, std::prev(m_clients.end()));
    m_idBytes += client.id.size();
    m_oldest = std::min(m_oldest, post.now);
    tell(JournalEntry::Kind::Joined, client);
    return client;
}

void Channel::tell(JournalEntry::Kind kind, const Client &client) const
{
    if (m_journal)
        m_journal->write({.kind = kind, .key = m_key, .clientId = client.id, .address = client.address});
}

void Channel::contentsChanged()
{
    releaseArray();
    m_isChanged = true;
}

Channel::Client *Channel::find(const QByteArray &clientId)
{
    const auto entry = m_clientById.find(clientId);
    return entry == m_clientById.end() ? nullptr : &*entry->second;
}

bool Channel::isLate(const ClientStamp &stamp, Client *client, std::chrono::milliseconds timeout)
{
    const Clock *const clock = clockOf(stamp, client);
    if (!clock || stamp.time >= clock->newest)
        return false;
    if (clock->newest - stamp.time > std::chrono::duration<double>(timeout).count())
        return false; // it has begun anew
    if (Client *const late = find(stamp.clientId))
        ++late->late;
    return true;
}

void Channel::follow(const ClientStamp &stamp, Client *client, Instant now, bool isRoom)
{
    Clock *clock = clockOf(stamp, client);
    if (!clock) {
        if (!isRoom || m_clocks.size() >= m_clients.size() + kMaxObservers)
            return;
        clock = &m_clocks.emplace(stamp.clientId, Clock{}).first->second; // which stays where it is
        m_clockBytes += bytesOfClock(stamp.clientId);
    }
    if (stamp.time < clock->newest || stamp.time - clock->newest >= kMostOf * clock->back) [[unlikely]]
        jumped(*clock, stamp.clientId, stamp.time, now);
    clock->newest = stamp.time;
    clock->seen = now;
    m_oldest = std::min(m_oldest, now);
}

void Channel::jumped(Clock &clock, const QByteArray &id, double time, Instant now)
{
    const bool isBack = time < clock.newest;
    clock.back = isBack ? clock.newest - time : Clock::kNever;
    Client *const client = find(id);
    if (!client)
        return;
    if (!isBack) {
        watchSenders(*client, now, [now](Senders &senders) { senders.clockReturned(now); });
        return;
    }
    if (client->restarts == 0 || now - client->restarted > kClockEntries)
        tell(JournalEntry::Kind::ClockBeganAnew, *client);
    ++client->restarts;
    client->restarted = now;
}

template <typename Note>
void Channel::watchSenders(Client &client, Instant now, Note note)
{
    const bool wereTwo = client.senders.areTwo(now);
    note(client.senders);
    if (!wereTwo && client.senders.areTwo(now) && m_journal) {
        m_journal->write({.kind = JournalEntry::Kind::TwoSenders,
                          .key = m_key,
                          .clientId = client.id,
                          .address = client.senders.address(),
                          .otherAddress = client.senders.other()});
    }
}

Channel::Clock *Channel::clockOf(const ClientStamp &stamp, Client *client)
{
    const bool isOwn = client && client->id == stamp.clientId;
    if (isOwn && client->clock)
        return client->clock;
    const auto clock = m_clocks.find(stamp.clientId);
    if (clock == m_clocks.end())
        return nullptr;
    if (isOwn)
        client->clock = &clock->second; // it lasts as long as its client
    return &clock->second;
}

void Channel::forgetClock(const QByteArray &id)
{
    if (m_clocks.erase(id) > 0)
        m_clockBytes -= bytesOfClock(id);
}

Bodies Channel::bodiesExcept(const Client *excluded) const
{
    const qsizetype bodies = m_bodyBytes - (excluded ? excluded->body.size() : 0);
    const qsizetype count = static_cast<qsizetype>(m_clients.size()) - (excluded ? 1 : 0);
    const qsizetype size = count > 0 ? bodies + count + 1 : 2; // one in front of each, and one at the end
    if (size < Bodies::kLarge)
        return arrayExcept(excluded, size);

    std::vector<QByteArray> parts;
    parts.reserve(static_cast<std::size_t>(count));
    for (const Client &client : m_clients) {
        if (&client != excluded)
            parts.push_back(client.body);
    }
    return {std::move(parts), size};
}

QByteArray Channel::arrayExcept(const Client *excluded, qsizetype size) const
{
    QByteArray array(Bodies::kHeadroom + size, Qt::Uninitialized);
    char *to = array.data() + Bodies::kHeadroom;
    char before = '[';
    for (const Client &client : m_clients) {
        if (&client == excluded)
            continue;
        *to++ = std::exchange(before, ',');
        std::memcpy(to, client.body.constData(), static_cast<std::size_t>(client.body.size()));
        to += client.body.size();
    }
    if (before == '[')
        *to++ = before;
    *to = ']';
    return array.remove(0, Bodies::kHeadroom); // from the beginning, so that nothing moves
}

} // namespace supersynk
