// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <chrono>

/// While it lives, std::chrono::system_clock of this program is \a ahead, as if the clock had been set. Other
/// clocks are unaffected.
class SteppedClock
{
public:
    explicit SteppedClock(std::chrono::seconds ahead);
    ~SteppedClock();
    SteppedClock(const SteppedClock &) = delete;
    SteppedClock &operator=(const SteppedClock &) = delete;

    /// False if the standard library's clock can't be replaced.
    [[nodiscard]] static bool isPossible();
};
