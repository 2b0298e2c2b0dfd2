// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "server/channels/instant.h"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <mutex>

namespace supersynk {

/// The present moment, by which all rules act. Anchored to the system's clock when the program starts and
/// steady from there, so that no client times out because the system's clock is set, or because the server
/// itself was paused: see WakingTime. Any thread may ask.
[[nodiscard]] Instant serverNow();

/// The time that passes while the server is awake. A process may be stopped, a virtual machine moved, a
/// computer swap: what comes in meanwhile waits in the sockets, and no deadline may pass before it is read.
/// So the time stands still as soon as the beat of the server stays away, and goes on with the next one,
/// whichever thread asks first. Any thread may use it.
class WakingTime
{
public:
    /// From one beat, the time goes on for so long.
    static constexpr std::chrono::milliseconds kBeatWithin{250};

    /// What the time is at \a steady, on a clock that goes on all the while.
    [[nodiscard]] Instant at(Instant steady) const
    {
        const Instant limit =
            m_limit.load(std::memory_order_acquire); // before the pauses, which come with it
        return std::min(steady - m_paused.load(std::memory_order_relaxed), limit);
    }
    /// The server is awake. To be called more often than kBeatWithin.
    void beat(Instant steady);
    /// There are no more beats to come; the time goes on without.
    void rest() { m_limit = Instant::max(); }

private:
    std::mutex m_mutex; // of those that beat
    std::atomic<Instant::duration> m_paused = Instant::duration(0);
    std::atomic<Instant> m_limit = Instant::max(); // where it stands still
};

/// That of this process, by which serverNow() goes.
[[nodiscard]] WakingTime &wakingTime();
/// The steady clock as it is.
[[nodiscard]] Instant steadyNow();

/// The time that clients are told. It goes on as steadily, and forward with the system's clock, which a
/// sleeping computer or a late time server leave ahead of ours; never back. Any thread may use it.
class PublishedClock
{
public:
    /// Goes ahead so far that at least \a told is told at \a now.
    void follow(Instant now, Instant told);
    /// Goes ahead to the system's clock.
    void follow();
    /// What is told at \a now.
    [[nodiscard]] Instant at(Instant now) const { return now + m_ahead.load(std::memory_order_relaxed); }

private:
    std::atomic<Instant::duration> m_ahead = Instant::duration(0);
};

/// That of this process: a server that is started anew goes on where the last one was.
[[nodiscard]] PublishedClock &publishedClock();

} // namespace supersynk
