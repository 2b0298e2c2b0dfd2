// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "server/channels/instant.h"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <mutex>

namespace supersynk {

/// The present moment, for all rules. Anchored to the system clock when the program starts and steady from
/// there: no client times out because the system clock is set, or because the server was paused (see
/// AwakeClock). From any thread.
[[nodiscard]] Instant serverNow();

/// A clock that stops while the server is paused. A process may be stopped, a virtual machine moved, a
/// computer swap: requests wait in the sockets meanwhile, and no timeout may expire before they are read. So
/// the clock stops when the server's heartbeat is overdue, and continues with the next beat. From any thread.
class AwakeClock
{
public:
    /// How long the clock runs after a beat.
    static constexpr std::chrono::milliseconds kBeatWithin{250};

    /// The time when the steady clock shows \a steady.
    [[nodiscard]] Instant at(Instant steady) const
    {
        const Instant limit =
            m_limit.load(std::memory_order_acquire); // before m_paused, which is stored first
        return std::min(steady - m_paused.load(std::memory_order_relaxed), limit);
    }
    /// The server is running. Call it more often than kBeatWithin.
    void beat(Instant steady);
    /// The clock runs without beats from now on.
    void runFreely() { m_limit = Instant::max(); }

private:
    std::mutex m_mutex; // of beat()
    std::atomic<Instant::duration> m_paused = Instant::duration(0);
    std::atomic<Instant> m_limit = Instant::max(); // where the clock stops
};

/// The clock of this process, which serverNow() reads.
[[nodiscard]] AwakeClock &awakeClock();
/// The steady clock.
[[nodiscard]] Instant steadyNow();

/// The time that clients get, as Server-Time and Date. It is as steady as serverNow(), but follows the system
/// clock forward, which is ahead after the computer has slept or a time server has set it. It never goes
/// back. From any thread.
class PublishedClock
{
public:
    /// Moves forward so that the published time at \a now is at least \a published.
    void advanceTo(Instant published, Instant now);
    /// Moves forward to the system clock, if that is ahead.
    void followSystemClock();
    /// The published time at \a now.
    [[nodiscard]] Instant at(Instant now) const { return now + m_ahead.load(std::memory_order_relaxed); }

private:
    std::atomic<Instant::duration> m_ahead = Instant::duration(0);
};

/// The clock of this process: a restarted server continues it.
[[nodiscard]] PublishedClock &publishedClock();

} // namespace supersynk
