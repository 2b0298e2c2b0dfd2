// SPDX-License-Identifier: GPL-3.0-only
#include "server/channels/channelstore.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace supersynk {

/// A channel and its lock. A retired slot has left the table: a thread that still holds it must look the
/// channel up again.
struct ChannelStore::Slot
{
    Slot(const QByteArray &key, std::uint64_t serial, Journal *journal, Instant lastStamp)
        : channel(key, serial, journal, lastStamp)
    {}

    std::mutex mutex;
    Channel channel;
    bool retired = false;
};

ChannelStore::ChannelStore(Journal *journal)
    : m_journal(journal)
{}

ChannelStore::~ChannelStore() = default;

void ChannelStore::setTap(ChannelTap *tap)
{
    {
        const std::lock_guard lock(m_mutex);
        m_tap = tap;
    }
    for (const SlotPtr &slot : all()) {
        const std::lock_guard lock(slot->mutex);
        slot->channel.setTap(tap);
    }
}

void ChannelStore::setLimits(const Limits &limits)
{
    m_limits.channels = limits.channels;
    m_limits.clients = limits.clients;
    m_limits.clientsPerChannel = limits.clientsPerChannel;
    m_limits.storedBytes = limits.storedBytes;
    m_limits.channelBytes = limits.channelBytes;
}

template <typename Change>
auto ChannelStore::change(Slot &slot, Change change)
{
    struct Account
    {
        ChannelStore &store;
        const Channel &channel;
        const ChannelSize before = channel.size();
        ~Account()
        {
            const ChannelSize after = channel.size();
            if (after.clients != before.clients)
                store.m_clients += after.clients - before.clients; // unsigned: a difference may wrap around
            if (after.bytes != before.bytes)
                store.m_bytes += after.bytes - before.bytes;
        }
    };
    const Account account{*this, slot.channel};
    return change(slot.channel);
}

PostOutcome ChannelStore::post(const QByteArray &key, const Post &post)
{
    Bookmark bookmark;
    return this->post(key, post, bookmark);
}

PostOutcome ChannelStore::post(const QByteArray &key, const Post &post, Bookmark &bookmark)
{
    SlotPtr &slot = bookmark.slot;
    if (!slot || slot->channel.key() != key)
        slot = findOrCreate(key);
    PostOutcome outcome;
    for (; slot; slot = findOrCreate(key)) {
        if (tryPost(slot, post, outcome))
            return outcome;
    }
    outcome = {.kind = PostOutcome::Kind::Full, .text = "There are too many channels."_ba};
    return outcome;
}

bool ChannelStore::tryPost(const SlotPtr &slot, const Post &post, PostOutcome &outcome)
{
    {
        const std::lock_guard lock(slot->mutex);
        if (slot->retired)
            return false;
        if (slot->channel.mayExpire(post.now, m_clientTimeout))
            m_lost +=
                change(*slot, [&](Channel &channel) { return channel.expire(post.now, m_clientTimeout); });
        outcome = change(*slot, [&](Channel &channel) { return channel.post(post, bounds(channel)); });
        if (outcome.kind != PostOutcome::Kind::Full)
            outcome.time = slot->channel.stamp(post.published);
    }
    if (outcome.kind == PostOutcome::Kind::Full)
        retireIfOver(slot); // it may have been created for this post
    return true;
}

Observation ChannelStore::observe(const QByteArray &key, const Observer &observer,
                                  const std::optional<ClientStamp> &stamp, Instant now, Instant published)
{
    for (;;) {
        SlotPtr slot;
        {
            const std::lock_guard lock(m_mutex);
            const auto entry = m_slots.find(key);
            if (entry == m_slots.end())
                return {QByteArrayLiteral("[]"), m_lastStamp = std::max(published, m_lastStamp)};
            slot = entry->second;
        }
        const std::lock_guard lock(slot->mutex);
        if (slot->retired)
            continue;
        if (slot->channel.mayExpire(now, m_clientTimeout))
            m_lost += change(*slot, [&](Channel &channel) { return channel.expire(now, m_clientTimeout); });
        auto bodies = change(*slot, [&](Channel &channel) {
            if (!channel.isEmpty()) // which expire() may have left
                channel.see(observer, now);
            return channel.observe(stamp, now, bounds(channel));
        });
        return {std::move(bodies), slot->channel.stamp(published)};
    }
}

std::vector<QByteArray> ChannelStore::keys() const
{
    std::vector<QByteArray> keys;
    for (const SlotPtr &slot : all()) {
        const std::lock_guard lock(slot->mutex);
        if (!slot->channel.isEmpty())
            keys.push_back(slot->channel.key());
    }
    return keys;
}

std::vector<std::pair<QByteArray, std::size_t>> ChannelStore::census() const
{
    std::vector<std::pair<QByteArray, std::size_t>> census;
    for (const SlotPtr &slot : all()) {
        const std::lock_guard lock(slot->mutex);
        if (!slot->channel.isEmpty())
            census.emplace_back(slot->channel.key(), slot->channel.size().clients);
    }
    return census;
}

template <typename Removal>
bool ChannelStore::removeBy(const QByteArray &key, Removal removal)
{
    const SlotPtr slot = find(key);
    if (!slot)
        return false;
    {
        const std::lock_guard lock(slot->mutex);
        if (!change(*slot, removal))
            return false;
    }
    retireIfOver(slot);
    return true;
}

bool ChannelStore::leave(const QByteArray &key, const QByteArray &clientId,
                         const std::optional<ClientStamp> &stamp, Instant now)
{
    return removeBy(key,
                    [&](Channel &channel) { return channel.leave(clientId, stamp, now, bounds(channel)); });
}

bool ChannelStore::remove(const QByteArray &key, const QByteArray &clientId, JournalEntry::Kind why)
{
    return removeBy(key, [&](Channel &channel) { return channel.remove(clientId, why); });
}

bool ChannelStore::removeReplayed(const QByteArray &key, const QByteArray &clientId, JournalEntry::Kind why)
{
    return removeBy(key, [&](Channel &channel) { return channel.removeReplayed(clientId, why); });
}

std::size_t ChannelStore::purge(const QByteArray &key)
{
    const SlotPtr slot = find(key);
    return slot ? purge(slot) : 0;
}

std::size_t ChannelStore::purgeAll()
{
    std::size_t count = 0;
    for (const SlotPtr &slot : all())
        count += purge(slot);
    return count;
}

void ChannelStore::expire(Instant now)
{
    const std::chrono::milliseconds timeout = m_clientTimeout;
    for (const SlotPtr &slot : all()) {
        {
            const std::lock_guard lock(slot->mutex);
            m_lost += change(*slot, [&](Channel &channel) { return channel.expire(now, timeout); });
            slot->channel.releaseArray(); // keeping it would double the memory of a channel
            if (!slot->channel.isOver())
                continue;
        }
        retireIfOver(slot);
    }
}

std::size_t ChannelStore::footprint() const
{
    constexpr std::size_t kClient = 512; // without its id and body
    return m_bytes + m_clients * kClient;
}

Snapshot ChannelStore::snapshot(Instant now) const
{
    Snapshot snapshot{.taken = now, .clientTimeout = m_clientTimeout};
    for (const SlotPtr &slot : all()) {
        const std::lock_guard lock(slot->mutex);
        if (!slot->channel.isEmpty())
            snapshot.channels.push_back(slot->channel.snapshot(now));
    }
    return snapshot;
}

std::optional<ChannelSnapshot> ChannelStore::snapshot(const QByteArray &key, Instant now) const
{
    const SlotPtr slot = find(key);
    if (!slot)
        return std::nullopt;
    const std::lock_guard lock(slot->mutex);
    if (slot->channel.isEmpty())
        return std::nullopt;
    return slot->channel.snapshot(now);
}

std::optional<QByteArray> ChannelStore::latestBody(const QByteArray &key, const QByteArray &clientId) const
{
    const SlotPtr slot = find(key);
    if (!slot)
        return std::nullopt;
    const std::lock_guard lock(slot->mutex);
    return slot->channel.latestBody(clientId);
}

std::vector<Message> ChannelStore::latestBodies(const QByteArray &key) const
{
    const SlotPtr slot = find(key);
    if (!slot)
        return {};
    const std::lock_guard lock(slot->mutex);
    return slot->channel.latestBodies();
}

ChannelStore::SlotPtr ChannelStore::find(const QByteArray &key) const
{
    const std::lock_guard lock(m_mutex);
    const auto entry = m_slots.find(key);
    return entry == m_slots.end() ? nullptr : entry->second;
}

ChannelStore::SlotPtr ChannelStore::findOrCreate(const QByteArray &key)
{
    const std::lock_guard lock(m_mutex);
    if (const auto entry = m_slots.find(key); entry != m_slots.end())
        return entry->second;
    if (m_slots.size() >= m_limits.channels)
        return nullptr;
    auto slot = std::make_shared<Slot>(key, ++m_lastSerial, m_journal, m_lastStamp);
    slot->channel.setTap(m_tap);
    return m_slots.emplace(key, std::move(slot)).first->second;
}

Bounds ChannelStore::bounds(const Channel &channel) const
{
    const auto room = [](std::size_t limit, std::size_t used) { return limit > used ? limit - used : 0; };
    const auto bytes = [room](std::size_t limit, std::size_t used) {
        return Bounds::Bytes{.forNewClients = room(limit, used),
                             .forExistingClients = room(limit + limit / 4, used)};
    };
    return {.clientsInChannel = m_limits.clientsPerChannel,
            .newClients = room(m_limits.clients, m_clients),
            .bytesInAll = bytes(m_limits.storedBytes, m_bytes),
            .bytesInChannel = bytes(m_limits.channelBytes, channel.size().bytes),
            .clientTimeout = m_clientTimeout};
}

std::vector<ChannelStore::SlotPtr> ChannelStore::all() const
{
    std::vector<SlotPtr> slots;
    {
        const std::lock_guard lock(m_mutex);
        slots.reserve(m_slots.size());
        for (const auto &[key, slot] : m_slots)
            slots.push_back(slot);
    }
    std::ranges::sort(slots, {}, [](const SlotPtr &slot) { return slot->channel.serial(); });
    return slots;
}

std::size_t ChannelStore::purge(const SlotPtr &slot)
{
    std::size_t count = 0;
    {
        const std::lock_guard lock(slot->mutex);
        count = change(*slot, [](Channel &channel) { return channel.clear(); });
    }
    retireIfOver(slot);
    return count;
}

void ChannelStore::retireIfOver(const SlotPtr &slot)
{
    const std::scoped_lock lock(m_mutex, slot->mutex);
    if (slot->retired || !slot->channel.isOver())
        return;
    change(*slot, [](Channel &channel) { return channel.clear(); }); // of observers and their clocks
    slot->retired = true;
    m_lastStamp = std::max(m_lastStamp, slot->channel.stamp({}));
    m_slots.erase(slot->channel.key());
}

} // namespace supersynk
