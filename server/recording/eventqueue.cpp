// SPDX-License-Identifier: GPL-3.0-only
#include "server/recording/eventqueue.h"

#include <algorithm>
#include <iterator>
#include <new>
#include <utility>

namespace supersynk {
EventQueue::EventQueue(std::size_t capacity, std::function<Instant()> clock)
    : m_capacity(capacity)
    , m_clock(std::move(clock))
{}

void EventQueue::take(std::uint64_t channel, ChannelEvent event) noexcept
{
    if (event.time == Instant())
        event.time = m_clock();
    const std::size_t bytes = event.bytes();
    if (m_bytes.fetch_add(bytes, std::memory_order_relaxed) + bytes <= m_capacity) {
        try {
            Lane &lane = m_lanes[channel % m_lanes.size()];
            const std::lock_guard lock(lane.mutex);
            lane.events.push_back(std::move(event));
            return;
        } catch (const std::bad_alloc &) { // counted below
        }
    }
    m_bytes.fetch_sub(bytes, std::memory_order_relaxed);
    m_dropped.fetch_add(1, std::memory_order_relaxed);
}

EventQueue::Batch EventQueue::drain()
{
    Batch batch;
    for (Lane &lane : m_lanes) {
        std::deque<ChannelEvent> taken;
        {
            const std::lock_guard lock(lane.mutex);
            taken.swap(lane.events);
        }
        std::ranges::move(taken, std::back_inserter(batch.events));
    }
    std::size_t bytes = 0;
    for (const ChannelEvent &event : batch.events)
        bytes += event.bytes();
    m_bytes.fetch_sub(bytes, std::memory_order_relaxed);
    std::ranges::stable_sort(batch.events, {}, &ChannelEvent::time);
    batch.dropped = m_dropped.exchange(0, std::memory_order_relaxed);
    return batch;
}

double EventQueue::fill() const
{
    return std::min(
        1.0, static_cast<double>(m_bytes.load(std::memory_order_relaxed)) / static_cast<double>(m_capacity));
}

} // namespace supersynk
