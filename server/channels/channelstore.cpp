// SPDX-License-Identifier: GPL-3.0-only
#include "channels/channelstore.h"

#include <algorithm>

namespace supersynk {

/// A channel and its lock. Once retired it has left the table: who still holds it has to look it up again.
struct ChannelStore::Slot
{
    Slot(const QByteArray &key, std::uint64_t serial)
        : channel(key, serial)
    {}

    std::mutex mutex;
    Channel channel;
    bool retired = false;
};

ChannelStore::ChannelStore() = default;
ChannelStore::~ChannelStore() = default;

std::optional<QByteArray> ChannelStore::post(const QByteArray &key, const Post &post)
{
    for (;;) {
        const SlotPtr slot = findOrCreate(key);
        const std::lock_guard lock(slot->mutex);
        if (slot->retired)
            continue;
        slot->channel.expire(post.now, m_clientTimeout);
        return slot->channel.post(post);
    }
}

std::optional<QByteArray> ChannelStore::observe(const QByteArray &key,
                                                const std::optional<ClientStamp> &stamp, Instant now)
{
    const SlotPtr slot = find(key);
    if (!slot)
        return QByteArrayLiteral("[]");
    const std::lock_guard lock(slot->mutex);
    slot->channel.expire(now, m_clientTimeout);
    return slot->channel.observe(stamp, now);
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

bool ChannelStore::remove(const QByteArray &key, const QByteArray &clientId)
{
    const SlotPtr slot = find(key);
    if (!slot)
        return false;
    {
        const std::lock_guard lock(slot->mutex);
        if (!slot->channel.remove(clientId))
            return false;
    }
    retireIfEmpty(slot);
    return true;
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
            slot->channel.expire(now, timeout);
            if (!slot->channel.isEmpty())
                continue;
        }
        retireIfEmpty(slot);
    }
}

Snapshot ChannelStore::snapshot(Instant now) const
{
    Snapshot snapshot{.taken = now};
    for (const SlotPtr &slot : all()) {
        const std::lock_guard lock(slot->mutex);
        if (!slot->channel.isEmpty())
            snapshot.channels.push_back(slot->channel.snapshot(now));
    }
    return snapshot;
}

std::optional<QByteArray> ChannelStore::latestBody(const QByteArray &key, const QByteArray &clientId) const
{
    const SlotPtr slot = find(key);
    if (!slot)
        return std::nullopt;
    const std::lock_guard lock(slot->mutex);
    return slot->channel.latestBody(clientId);
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
    SlotPtr &slot = m_slots[key];
    if (!slot)
        slot = std::make_shared<Slot>(key, ++m_lastSerial);
    return slot;
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
        count = slot->channel.clear();
    }
    retireIfEmpty(slot);
    return count;
}

void ChannelStore::retireIfEmpty(const SlotPtr &slot)
{
    const std::scoped_lock lock(m_mutex, slot->mutex);
    if (slot->retired || !slot->channel.isEmpty())
        return;
    slot->retired = true;
    m_slots.erase(slot->channel.key());
}

} // namespace supersynk
