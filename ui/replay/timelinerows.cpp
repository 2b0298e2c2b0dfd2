// SPDX-License-Identifier: GPL-3.0-only
#include "ui/replay/timelinerows.h"

namespace supersynk {

TimelineRows::TimelineRows(const std::vector<Timeline::Lane> &lanes)
{
    for (std::size_t first = 0; first < lanes.size();) {
        std::size_t end = first + 1;
        while (end < lanes.size() && lanes[end].group == lanes[first].group)
            ++end;
        m_rows.push_back({first, end - first, true});
        for (; first < end; ++first)
            m_rows.push_back({first, 1, false});
    }
}

} // namespace supersynk
