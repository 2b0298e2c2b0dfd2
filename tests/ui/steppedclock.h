// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <chrono>

/// For as long as it lives, the system's clock, as the program sees it, goes \a ahead: somebody has set it.
/// std::chrono::system_clock is all that it changes.
class SteppedClock
{
public:
    explicit SteppedClock(std::chrono::seconds ahead);
    ~SteppedClock();
    SteppedClock(const SteppedClock &) = delete;
    SteppedClock &operator=(const SteppedClock &) = delete;

    /// False where the standard library has its clock out of reach.
    [[nodiscard]] static bool isPossible();
};
