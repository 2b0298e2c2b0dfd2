// SPDX-License-Identifier: GPL-3.0-only
#include "server/http/connections/health.h"

#include <algorithm>

namespace supersynk {

bool isOneStuck(std::span<const Instant> rounds)
{
    if (rounds.empty())
        return false;
    const auto [first, last] = std::ranges::minmax(rounds);
    return last - first > kMaxLag;
}

} // namespace supersynk
