// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/timeline/timeline.h"

#include <vector>

namespace supersynk {

/// The rows of a timeline, from the top: the title of each group above its lanes.
class TimelineRows
{
public:
    struct Row
    {
        std::size_t firstLane = 0; ///< Of the group, or the lane itself.
        std::size_t laneCount = 1;
        bool isGroup = false;
    };

    TimelineRows() = default;
    explicit TimelineRows(const std::vector<Timeline::Lane> &lanes);

    [[nodiscard]] const std::vector<Row> &all() const { return m_rows; }
    [[nodiscard]] int count() const { return static_cast<int>(m_rows.size()); }
    [[nodiscard]] const Row &at(int row) const { return m_rows.at(static_cast<std::size_t>(row)); }

private:
    std::vector<Row> m_rows;
};

} // namespace supersynk
