// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "server/channels/channeltap.h"

#include <array>
#include <atomic>
#include <cstddef>
#include <deque>
#include <functional>
#include <mutex>
#include <vector>

namespace supersynk {

/// Carries events from the threads that handle requests to the one that writes them. Bounded: while it is
/// full, events are dropped and counted, and the requests go on. Thread-safe.
class EventQueue final : public ChannelTap
{
public:
    /// With \a capacity bytes of bodies and some room for each event.
    /// \a clock says when an event without a time happens.
    EventQueue(std::size_t capacity, std::function<Instant()> clock);

    void take(std::uint64_t channel, ChannelEvent event) noexcept override;

    struct Batch
    {
        std::vector<ChannelEvent> events; ///< By rising time; those of one channel in their order.
        std::uint64_t dropped = 0;        ///< How many were dropped since the last batch.
    };
    /// All that has come since the last call.
    [[nodiscard]] Batch drain();

    /// From 0 to 1.
    [[nodiscard]] double fill() const;

private:
    /// Threads that handle requests of different channels seldom meet at one lane.
    struct alignas(64) Lane
    {
        std::mutex mutex;
        std::deque<ChannelEvent> events; // grows without moving: a request waits for no copy
    };

    const std::size_t m_capacity;
    const std::function<Instant()> m_clock;
    std::array<Lane, 8> m_lanes;
    std::atomic<std::size_t> m_bytes{0};
    std::atomic<std::uint64_t> m_dropped{0};
};

} // namespace supersynk
