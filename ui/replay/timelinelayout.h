// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QRect>

class QFontMetrics;
class QSize;

namespace supersynk {

/// The parts of a TimelineView, from the top: the overview, the axis, the markers, and the rows of lanes,
/// each behind a gutter with names.
struct TimelineLayout
{
    QRect overview;
    QRect axis;
    QRect markers;
    QRect lanes;
    QRect gutter; ///< Left of the lanes.
    int rowHeight = 1;

    /// \a row of the lanes, if \a scrolled pixels have been scrolled. May lie outside of `lanes`.
    [[nodiscard]] QRect laneRect(int row, int scrolled) const;
    /// Its part of the gutter.
    [[nodiscard]] QRect nameRect(int row, int scrolled) const;
    /// The row at a height; may be beyond the last one, and -1 above the first.
    [[nodiscard]] int rowAt(int y, int scrolled) const;
};

/// For a gutter of \a gutter pixels.
[[nodiscard]] TimelineLayout timelineLayout(const QSize &size, const QFontMetrics &font, int gutter);

} // namespace supersynk
