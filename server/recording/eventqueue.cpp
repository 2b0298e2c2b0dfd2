// SPDX-License-Identifier: GPL-3.0-only
#include "server/recording/eventqueue.h"

#include <algorithm>
#include <new>
#include <span>
#include <utility>

namespace supersynk {

EventQueue::EventQueue(std::size_t capacity, std::function<Instant()> clock)
    : m_capacity(capacity)
    , m_clock(std::move(clock))
{}

void EventQueue::Chunk::put(ChannelEvent &event)
{
    if (used < slots.size())
        std::swap(slots[used], event);
    else
        slots.push_back(std::move(event));
    ++used;
}

std::size_t EventQueue::Chunk::moveTo(std::vector<ChannelEvent> &events)
{
    std::size_t bytes = 0;
    for (ChannelEvent &event : std::span(slots).first(used)) {
        bytes += event.bytes();
        if (event.body.size() > kSmallBody) {
            events.push_back(std::move(event));
        } else {
            events.push_back(event);
            events.back().body = QByteArray(event.body.constData(), event.body.size());
        }
    }
    used = 0;
    spentBytes = 0;
    for (const ChannelEvent &event : slots)
        spentBytes += event.bytes();
    return bytes;
}

void EventQueue::Lane::addChunk()
{
    if (spent.empty()) {
        chunks.emplace_back().slots.reserve(Chunk::kSlots);
        return;
    }
    chunks.push_back(std::move(spent.back()));
    spent.pop_back();
    spentBytes -= chunks.back().spentBytes;
}

std::vector<EventQueue::Chunk> EventQueue::Lane::takeChunks()
{
    const std::lock_guard lock(mutex);
    return std::exchange(chunks, {});
}

void EventQueue::Lane::giveBack(Chunk chunk)
{
    const std::lock_guard lock(mutex);
    if (spentBytes + chunk.spentBytes > kSpentBytes)
        return;
    spentBytes += chunk.spentBytes;
    spent.push_back(std::move(chunk));
}

void EventQueue::take(std::uint64_t channel, ChannelEvent event) noexcept
{
    if (event.time == Instant())
        event.time = m_clock();
    const std::size_t bytes = event.bytes();
    if (m_bytes.fetch_add(bytes, std::memory_order_relaxed) + bytes <= m_capacity) {
        try {
            Lane &lane = m_lanes[channel % m_lanes.size()];
            const std::lock_guard lock(lane.mutex);
            if (lane.chunks.empty() || lane.chunks.back().used == Chunk::kSlots)
                lane.addChunk();
            lane.chunks.back().put(event);
            return;                        // and frees the spent event, unlocked
        } catch (const std::bad_alloc &) { // counted below
        }
    }
    m_bytes.fetch_sub(bytes, std::memory_order_relaxed);
    m_dropped.fetch_add(1, std::memory_order_relaxed);
}

EventQueue::Batch EventQueue::drain()
{
    Batch batch;
    std::size_t bytes = 0;
    for (Lane &lane : m_lanes) {
        std::vector<Chunk> chunks = lane.takeChunks();
        batch.events.reserve(batch.events.size() + chunks.size() * Chunk::kSlots);
        for (Chunk &chunk : chunks) {
            bytes += chunk.moveTo(batch.events);
            lane.giveBack(std::move(chunk));
        }
    }
    m_bytes.fetch_sub(bytes, std::memory_order_relaxed);
    if (!std::ranges::is_sorted(batch.events, {}, &ChannelEvent::time)) // one lane mostly is
        std::ranges::stable_sort(batch.events, {}, &ChannelEvent::time);
    batch.dropped = m_dropped.exchange(0, std::memory_order_relaxed);
    return batch;
}

void EventQueue::clear()
{
    (void)drain();
    for (Lane &lane : m_lanes) {
        const std::lock_guard lock(lane.mutex);
        lane.spent.clear();
        lane.spentBytes = 0;
    }
}

double EventQueue::fill() const
{
    return std::min(
        1.0, static_cast<double>(m_bytes.load(std::memory_order_relaxed)) / static_cast<double>(m_capacity));
}

} // namespace supersynk
