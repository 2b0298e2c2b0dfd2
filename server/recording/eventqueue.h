// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "server/channels/channeltap.h"

#include <array>
#include <atomic>
#include <cstddef>
#include <functional>
#include <mutex>
#include <vector>

namespace supersynk {

/// Carries events from the threads that handle requests to the one that writes them. Bounded: while it is
/// full, events are dropped and counted; requests are never blocked. Thread-safe.
///
/// Memory that one thread allocates and another one frees is expensive to reallocate. So drain() copies small
/// bodies, and the originals stay in their slots until a request puts its own event there and frees them.
class EventQueue final : public ChannelTap
{
public:
    static constexpr qsizetype kSmallBody = 2048;                            ///< Bytes; drain() copies these.
    static constexpr std::size_t kSpentBytes = std::size_t{4} * 1024 * 1024; ///< Of each lane, at most.

    /// With \a capacity bytes of bodies and some room for each event.
    /// \a clock says when an event without a time happens.
    EventQueue(std::size_t capacity, std::function<Instant()> clock);

    void take(std::uint64_t channel, ChannelEvent event) noexcept override;

    struct Batch
    {
        std::vector<ChannelEvent> events; ///< In order of time; those of one channel in their order.
        std::uint64_t dropped = 0;        ///< How many were dropped since the last batch.
    };
    /// All that has come since the last call.
    [[nodiscard]] Batch drain();
    /// Frees everything.
    void clear();

    /// From 0 to 1.
    [[nodiscard]] double fill() const;

private:
    /// Slots for events: the first `used` of them are waiting, the others are spent.
    struct Chunk
    {
        static constexpr std::size_t kSlots = 128;

        std::vector<ChannelEvent> slots;
        std::size_t used = 0;
        std::size_t spentBytes = 0;

        /// Leaves a spent event in \a event, if the slot had one.
        void put(ChannelEvent &event);
        /// Returns how many bytes the events have.
        std::size_t moveTo(std::vector<ChannelEvent> &events);
    };

    /// Threads that handle requests of different channels seldom meet at one lane.
    struct alignas(64) Lane
    {
        std::mutex mutex;
        std::vector<Chunk> chunks; // so that growing never copies events
        std::vector<Chunk> spent;
        std::size_t spentBytes = 0;

        void addChunk(); // with the lock held
        [[nodiscard]] std::vector<Chunk> takeChunks();
        void giveBack(Chunk chunk);
    };

    const std::size_t m_capacity;
    const std::function<Instant()> m_clock;
    std::array<Lane, 8> m_lanes;
    std::atomic<std::size_t> m_bytes{0};
    std::atomic<std::uint64_t> m_dropped{0};
};

} // namespace supersynk
