// SPDX-License-Identifier: GPL-3.0-only
#include "ui/watch/attention.h"

#include <algorithm>

namespace supersynk {

int unevenByOneCause(const Attention &attention)
{
    const std::vector<Trouble> &troubles = attention.troubles;
    auto first = std::ranges::find(troubles, Verdict::Uneven, &Trouble::verdict); // oldest first
    std::ptrdiff_t most = 0;
    for (auto last = first; last != troubles.end() && last->verdict == Verdict::Uneven; ++last) {
        while (last->since - first->since > kUnevenTogether)
            ++first;
        most = std::max(most, last - first + 1);
    }
    const auto count = static_cast<int>(most);
    return haveOneCause(count, attention.clients) ? count : 0;
}

} // namespace supersynk
