// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QFontMetrics>
#include <QRect>

#include <array>

namespace supersynk {

/// The areas of one plot.
struct PlotArea
{
    QRect title;
    QRect scale; ///< For the labels of the vertical axis.
    QRect chart;
    QRect times; ///< For the labels of the time axis; empty if a plot below has them.
};

/// Three plots, stacked above a common time axis, or side by side in a low room.
[[nodiscard]] std::array<PlotArea, 3> plotAreas(const QRect &room, const QFontMetrics &font);

/// The minimum size of the room.
[[nodiscard]] QSize minimumPlotSize(const QFontMetrics &font);

} // namespace supersynk
