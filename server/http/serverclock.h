// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "channels/instant.h"

#include <atomic>

namespace supersynk {

/// The present moment, by which all rules act. Anchored to the system's clock when the program starts and
/// steady from there, so that nobody times out because the system's clock is set. Any thread may ask.
[[nodiscard]] Instant serverNow();

/// The time that clients are told. It goes on as steadily, and forward with the system's clock, which a
/// sleeping computer or a late time server leave ahead of ours; never back. Any thread may use it.
class ToldTime
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
[[nodiscard]] ToldTime &toldTime();

} // namespace supersynk
