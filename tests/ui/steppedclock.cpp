// SPDX-License-Identifier: GPL-3.0-only
#include "tests/ui/steppedclock.h"

#include <atomic>
#include <ctime>

namespace {

std::atomic<std::chrono::seconds> s_ahead{};

} // namespace

#if defined(__GLIBCXX__) && !defined(_WIN32)
// Replaces the function of the shared standard library.
std::chrono::system_clock::time_point std::chrono::_V2::system_clock::now() noexcept
{
    std::timespec now{};
    static_cast<void>(std::timespec_get(&now, TIME_UTC));
    return time_point(seconds(now.tv_sec) + nanoseconds(now.tv_nsec) + s_ahead.load());
}

bool SteppedClock::isPossible()
{
    return true;
}
#else
bool SteppedClock::isPossible()
{
    return false;
}
#endif

SteppedClock::SteppedClock(std::chrono::seconds ahead)
{
    s_ahead = ahead;
}

SteppedClock::~SteppedClock()
{
    s_ahead = std::chrono::seconds(0);
}
