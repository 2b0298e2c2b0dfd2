// SPDX-License-Identifier: GPL-3.0-only
#include "ui/replay/timelinelayout.h"

#include <QFontMetrics>

#include <algorithm>

namespace supersynk {

QRect TimelineLayout::laneRect(int row, int scrolled) const
{
    return {lanes.left(), lanes.top() + row * rowHeight - scrolled, lanes.width(), rowHeight};
}

QRect TimelineLayout::nameRect(int row, int scrolled) const
{
    return {gutter.left(), lanes.top() + row * rowHeight - scrolled, gutter.width(), rowHeight};
}

int TimelineLayout::rowAt(int y, int scrolled) const
{
    return y < lanes.top() ? -1 : (y - lanes.top() + scrolled) / rowHeight;
}

TimelineLayout timelineLayout(const QSize &size, const QFontMetrics &font, int gutter)
{
    constexpr int kGap = 4;
    constexpr int kRight = 16; // half of the last time on the axis
    constexpr int kLeastRow = 18;
    const int width = std::max(1, size.width() - gutter - kRight);
    TimelineLayout layout;
    layout.rowHeight = std::max(kLeastRow, font.height() + 2);
    layout.overview = QRect(gutter, kGap, width, font.height() * 2 - 2);
    layout.axis = QRect(gutter, layout.overview.bottom() + 1 + kGap, width, font.height() + kGap);
    layout.markers = QRect(gutter, layout.axis.bottom() + 1, width, font.height() + kGap);
    const int top = layout.markers.bottom() + 1;
    layout.lanes = QRect(gutter, top, width, std::max(0, size.height() - top));
    layout.gutter = QRect(0, top, gutter, layout.lanes.height());
    return layout;
}

} // namespace supersynk
