// SPDX-License-Identifier: GPL-3.0-only
#include "server/http/wire/serverclock.h"

namespace supersynk {

Instant serverNow()
{
    return wakingTime().at(steadyNow());
}

Instant steadyNow()
{
    using std::chrono::duration_cast;
    using std::chrono::microseconds;
    using std::chrono::steady_clock;
    using std::chrono::system_clock;

    static const auto kAnchor =
        system_clock::now().time_since_epoch() - steady_clock::now().time_since_epoch();
    return Instant(duration_cast<microseconds>(kAnchor + steady_clock::now().time_since_epoch()));
}

void WakingTime::beat(Instant steady)
{
    const std::lock_guard lock(m_mutex);
    const Instant now = at(steady);
    m_paused.store(steady - now, std::memory_order_relaxed);
    m_limit.store(now + kBeatWithin, std::memory_order_release);
}

WakingTime &wakingTime()
{
    static WakingTime time;
    return time;
}

void PublishedClock::follow(Instant now, Instant told)
{
    Instant::duration ahead = m_ahead;
    while (told - now > ahead && !m_ahead.compare_exchange_weak(ahead, told - now)) {}
}

void PublishedClock::follow()
{
    // In this order: a thread that has to wait in between must not take the wait for a step of the clock.
    const auto systemTime = std::chrono::system_clock::now();
    follow(serverNow(), std::chrono::time_point_cast<Instant::duration>(systemTime));
}

PublishedClock &publishedClock()
{
    static PublishedClock time;
    return time;
}

} // namespace supersynk
