// SPDX-License-Identifier: GPL-3.0-only
#include "server/channels/channel.h"

#include <algorithm>
#include <cstring>
#include <utility>
#include <vector>

using namespace Qt::StringLiterals;

namespace supersynk {
namespace {

/// How many clocks a channel tracks besides those of its clients. Requests of further observers are never
/// late.
constexpr std::size_t kMaxObserverClocks = 100;

/// The least time between two journal entries about the clock of one client.
constexpr std::chrono::seconds kClockEntryInterval{10};

/// A clock that goes forward by this share of its last step back has returned to its earlier timeline.
constexpr double kReturnShare = 0.75;

std::size_t room(const Bounds::Bytes &bytes, bool isClient)
{
    return isClient ? bytes.forExistingClients : bytes.forNewClients;
}

/// The clock of an existing client is bounded as its body is; any other clock as a new client.
bool hasRoomForClock(const ClientStamp &stamp, const QByteArray &sender, const Bounds &bounds)
{
    const std::size_t bytes = Channel::bytesOfClock(stamp.clientId);
    const bool isOwn = stamp.clientId == sender;
    return bytes <= room(bounds.bytesInAll, isOwn) && bytes <= room(bounds.bytesInChannel, isOwn);
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
    if (client && client->isReplayed != post.isReplayed) [[unlikely]] {
        if (post.isReplayed)
            return {.kind = PostOutcome::Kind::Full, .text = "A live client has the same id."_ba};
        remove(post.message.clientId, JournalEntry::Kind::Left, post.now);
        client = nullptr;
    }
    if (client && !client->senders.isLatest(post.address)) {
        updateSenders(*client, post.now,
                      [&](SenderTracker &senders) { senders.recordRequest(post.address, post.now); });
    }
    if (post.wasLate) [[unlikely]] {
        if (client)
            ++client->late;
        reportBody(ChannelEvent::Kind::LateBody, post, post.message.clientId);
        return {.kind = PostOutcome::Kind::Late};
    }
    if (post.stamp && isLate(*post.stamp, client, bounds.clientTimeout)) { // a late post needs no room
        reportBody(ChannelEvent::Kind::LateBody, post, post.message.clientId);
        return {.kind = PostOutcome::Kind::Late};
    }
    if (auto limit = exceededLimit(post, client, bounds))
        return {.kind = PostOutcome::Kind::Full, .text = *std::move(limit)};

    if (!client)
        client = &join(post);
    if (post.stamp) {
        advanceClock(*post.stamp, client, post.now,
                     hasRoomForClock(*post.stamp, post.message.clientId, bounds));
    }
    m_bodyBytes += post.message.body.size() - client->body.size();
    client->body = post.message.body;
    if (client->address.constData() != client->senders.address().constData())
        client->address = client->senders.address(); // shares its bytes
    const QByteArrayView userAgent =
        post.userAgent.first(std::min(post.userAgent.size(), Observers::kMaxUserAgent));
    if (client->userAgent != userAgent)
        client->userAgent = userAgent.toByteArray();
    client->arrivals.record(post.now);
    markChanged();
    reportBody(ChannelEvent::Kind::Body, post, client->id);
    return {.kind = PostOutcome::Kind::Accepted, .bodies = post.isReplayed ? Bodies() : bodiesExcept(client)};
}

std::optional<Bodies> Channel::observe(const std::optional<ClientStamp> &stamp, Instant now,
                                       const Bounds &bounds)
{
    if (stamp && isLate(*stamp, nullptr, bounds.clientTimeout))
        return std::nullopt;
    const bool isKeptForClocks = isEmpty() && m_keepsClocks; // an observer must not prolong that
    if (stamp && !isKeptForClocks)
        advanceClock(*stamp, nullptr, now, hasRoomForClock(*stamp, {}, bounds));
    if (!m_all.isEmpty())
        return m_all;
    Bodies all = bodiesExcept(nullptr);
    m_all = all.array();
    return all;
}

bool Channel::leave(const QByteArray &clientId, const std::optional<ClientStamp> &stamp, Instant now,
                    const Bounds &bounds)
{
    Client *const client = find(clientId);
    if (!client)
        return false;
    if (stamp && isLate(*stamp, client, bounds.clientTimeout))
        return true; // the client has joined again
    remove(clientId, JournalEntry::Kind::Left, now);
    if (stamp) {
        advanceClock(*stamp, nullptr, now, hasRoomForClock(*stamp, {}, bounds));
        m_keepsClocks = !m_observerClocks.empty();
    }
    return true;
}

bool Channel::removeReplayed(const QByteArray &clientId, JournalEntry::Kind why)
{
    const Client *const client = find(clientId);
    return client && client->isReplayed && remove(clientId, why);
}

bool Channel::remove(const QByteArray &clientId, JournalEntry::Kind why, Instant now)
{
    const auto entry = m_clientById.find(clientId);
    if (entry == m_clientById.end())
        return false;
    report(why, *entry->second, now);
    m_bodyBytes -= entry->second->body.size();
    m_idBytes -= clientId.size();
    if (entry->second->clock)
        m_clockBytes -= bytesOfClock(clientId);
    m_clients.erase(entry->second);
    m_clientById.erase(entry);
    markChanged();
    return true;
}

std::size_t Channel::clear()
{
    const std::size_t count = m_clients.size();
    for (const Client &client : m_clients)
        report(JournalEntry::Kind::Purged, client);
    m_clients.clear();
    m_clientById.clear();
    m_observerClocks.clear();
    m_keepsClocks = false;
    m_observers.clear();
    m_bodyBytes = 0;
    m_idBytes = 0;
    m_clockBytes = 0;
    markChanged();
    return count;
}

std::size_t Channel::expire(Instant now, std::chrono::milliseconds timeout)
{
    const Instant deadline = now - timeout;
    if (m_oldest > deadline)
        return 0;

    m_oldest = now;
    std::size_t removed = 0;
    for (auto client = m_clients.begin(); client != m_clients.end();) {
        const Instant seen = client->isReplayed ? now : client->arrivals.last();
        if (seen > deadline) {
            m_oldest = std::min(m_oldest, seen);
            ++client;
            continue;
        }
        const QByteArray id = (client++)->id;
        remove(id, JournalEntry::Kind::TimedOut, now);
        ++removed;
    }
    std::erase_if(m_observerClocks, [&](const auto &entry) {
        const auto &[id, clock] = entry;
        if (clock.seen <= deadline) {
            m_clockBytes -= bytesOfClock(id);
            return true;
        }
        m_oldest = std::min(m_oldest, clock.seen);
        return false;
    });
    m_keepsClocks = m_keepsClocks && !m_observerClocks.empty();
    return removed;
}

std::size_t Channel::bytesOfClock(const QByteArray &id)
{
    constexpr std::size_t kEntry = 64; // without the id, about
    return static_cast<std::size_t>(id.size()) + kEntry;
}

ChannelSize Channel::size() const
{
    const qsizetype key = m_clients.empty() ? 0 : m_key.size();
    return {m_clients.size(),
            static_cast<std::size_t>(key + m_idBytes + m_bodyBytes) + m_clockBytes + m_observers.bytes()};
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

std::optional<QByteArray> Channel::exceededLimit(const Post &post, const Client *client,
                                                 const Bounds &bounds) const
{
    const Message &message = post.message;
    const auto before = static_cast<std::size_t>(client ? client->body.size() : 0);
    auto after = static_cast<std::size_t>(message.body.size());
    if (!client) {
        if (m_clients.size() >= bounds.clientsInChannel)
            return "There are too many clients in this channel."_ba;
        if (bounds.newClients == 0)
            return "There are too many clients."_ba;
        after += static_cast<std::size_t>(message.clientId.size() + (m_clients.empty() ? m_key.size() : 0));
        if (post.stamp && post.stamp->clientId == message.clientId)
            after += bytesOfClock(message.clientId);
    }
    const std::size_t more = after > before ? after - before : 0;
    if (more > room(bounds.bytesInAll, client))
        return "The server has no room for so many bytes."_ba;
    if (more > room(bounds.bytesInChannel, client))
        return "This channel has no room for so many bytes."_ba;
    return std::nullopt;
}

Channel::Client &Channel::join(const Post &post)
{
    Client &client = m_clients.emplace_back();
    client.serial = ++m_lastClientSerial;
    client.id = post.message.clientId;
    client.address = post.address;
    client.senders.recordRequest(post.address, post.now);
    client.joined = post.now;
    client.isReplayed = post.isReplayed;
    if (const auto observerClock = m_observerClocks.extract(client.id))
        client.clock = observerClock.mapped();
    m_clientById.emplace(client.id, std::prev(m_clients.end()));
    m_idBytes += client.id.size();
    m_oldest = std::min(m_oldest, post.now);
    report(JournalEntry::Kind::Joined, client, post.now);
    return client;
}

void Channel::markChanged()
{
    releaseArray();
    m_isChanged = true;
}

Channel::Client *Channel::find(const QByteArray &clientId)
{
    const auto entry = m_clientById.find(clientId);
    return entry == m_clientById.end() ? nullptr : &*entry->second;
}

Channel::Client *Channel::find(const QByteArray &id, Client *sender)
{
    return sender && sender->id == id ? sender : find(id);
}

Channel::Clock *Channel::clockOf(const QByteArray &id, Client *client)
{
    if (client)
        return client->clock ? &*client->clock : nullptr;
    const auto entry = m_observerClocks.find(id);
    return entry == m_observerClocks.end() ? nullptr : &entry->second;
}

bool Channel::isLate(const ClientStamp &stamp, Client *sender, std::chrono::milliseconds timeout)
{
    Client *const client = find(stamp.clientId, sender);
    const Clock *const clock = clockOf(stamp.clientId, client);
    if (!clock || stamp.time >= clock->newest)
        return false;
    if (clock->newest - stamp.time > std::chrono::duration<double>(timeout).count())
        return false; // the clock has restarted
    if (client)
        ++client->late;
    return true;
}

void Channel::advanceClock(const ClientStamp &stamp, Client *sender, Instant now, bool isRoom)
{
    Client *const client = find(stamp.clientId, sender);
    Clock *clock = clockOf(stamp.clientId, client);
    if (!clock) {
        if (!isRoom || (!client && m_observerClocks.size() >= kMaxObserverClocks))
            return;
        clock = client ? &client->clock.emplace(Clock{}) : &m_observerClocks[stamp.clientId];
        clock->newest = stamp.time; // which may be negative
        m_clockBytes += bytesOfClock(stamp.clientId);
    }
    if (stamp.time < clock->newest || stamp.time - clock->newest >= kReturnShare * clock->stepBack)
        [[unlikely]]
        handleJump(*clock, client, stamp.time, now);
    clock->newest = stamp.time;
    clock->seen = now;
    m_oldest = std::min(m_oldest, now);
}

void Channel::handleJump(Clock &clock, Client *client, double time, Instant now)
{
    const bool isBack = time < clock.newest;
    clock.stepBack = isBack ? clock.newest - time : Clock::kNever;
    if (!client)
        return;
    if (!isBack) {
        updateSenders(*client, now, [now](SenderTracker &senders) { senders.recordClockReturn(now); });
        return;
    }
    if (client->restarts == 0 || now - client->restarted > kClockEntryInterval)
        report(JournalEntry::Kind::ClockRestarted, *client);
    ++client->restarts;
    client->restarted = now;
}

template <typename Update>
void Channel::updateSenders(Client &client, Instant now, Update update)
{
    const bool hadTwoSenders = client.senders.hasTwoSenders(now);
    update(client.senders);
    if (!hadTwoSenders && client.senders.hasTwoSenders(now) && m_journal) {
        m_journal->write({.kind = JournalEntry::Kind::TwoSenders,
                          .key = m_key,
                          .clientId = client.id,
                          .address = client.senders.address(),
                          .otherAddress = client.senders.otherAddress()});
    }
}

Bodies Channel::bodiesExcept(const Client *excluded) const
{
    const qsizetype bodies = m_bodyBytes - (excluded ? excluded->body.size() : 0);
    const qsizetype count = static_cast<qsizetype>(m_clients.size()) - (excluded ? 1 : 0);
    const qsizetype size =
        count > 0 ? bodies + count + 1 : 2; // one byte before each body, and one at the end
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
    return array.remove(0, Bodies::kHeadroom); // at the front, where nothing moves
}

} // namespace supersynk
