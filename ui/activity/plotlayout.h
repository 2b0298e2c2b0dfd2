// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QFontMetrics>
#include <QRect>

#include <vector>

namespace supersynk {

struct TimeColumn;

/// The areas of one plot.
struct PlotArea
{
    QRect title; ///< Left of the scale.
    QRect scale; ///< For the labels of the vertical axis.
    QRect chart;
    QRect times; ///< For the labels of the time axis; empty if a plot below has them.
};

/// As many plots as \a room has space for, at least one and at most \a most. They have the same height, and
/// stand above a common time axis, their charts in \a column.
[[nodiscard]] std::vector<PlotArea> plotAreas(const QRect &room, const QFontMetrics &font,
                                              const TimeColumn &column, int most);

/// The height for \a plots plots.
[[nodiscard]] int plotHeight(const QFontMetrics &font, int plots);

} // namespace supersynk
