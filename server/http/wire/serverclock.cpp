// SPDX-License-Identifier: GPL-3.0-only
#include "server/http/wire/serverclock.h"

namespace supersynk {

Instant serverNow()
{
    return awakeClock().at(steadyNow());
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

void AwakeClock::beat(Instant steady)
{
    const std::lock_guard lock(m_mutex);
    const Instant now = at(steady);
    m_paused.store(steady - now, std::memory_order_relaxed);
    m_limit.store(now + kBeatWithin, std::memory_order_release);
}

AwakeClock &awakeClock()
{
    static AwakeClock clock;
    return clock;
}

void PublishedClock::advanceTo(Instant published, Instant now)
{
    Instant::duration ahead = m_ahead;
    while (published - now > ahead && !m_ahead.compare_exchange_weak(ahead, published - now)) {}
}

void PublishedClock::followSystemClock()
{
    // The system clock first: else a thread that is suspended in between takes the delay for a step of the
    // clock.
    const auto systemTime = std::chrono::system_clock::now();
    advanceTo(std::chrono::time_point_cast<Instant::duration>(systemTime), serverNow());
}

PublishedClock &publishedClock()
{
    static PublishedClock clock;
    return clock;
}

} // namespace supersynk
