// SPDX-License-Identifier: GPL-3.0-only
#include "server/http/connections/health.h"

#include <algorithm>

namespace supersynk {

bool isOneStuck(std::span<const Instant> lastRuns)
{
    if (lastRuns.empty())
        return false;
    const auto [first, last] = std::ranges::minmax(lastRuns);
    return last - first > kMaxLag;
}

} // namespace supersynk
