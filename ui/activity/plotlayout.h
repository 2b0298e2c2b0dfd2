// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QFontMetrics>
#include <QRect>

#include <array>

namespace supersynk {

/// Where the parts of one plot go.
struct PlotArea
{
    QRect title;
    QRect scale; ///< For the labels of the vertical axis, beside the chart.
    QRect chart;
    QRect times; ///< For the labels of the time axis; empty where those of a plot below do.
};

/// Three plots, one below the other above a common time axis; side by side where the room is low.
[[nodiscard]] std::array<PlotArea, 3> plotAreas(const QRect &room, const QFontMetrics &font);

/// The least room in which they can be told apart.
[[nodiscard]] QSize leastPlotRoom(const QFontMetrics &font);

} // namespace supersynk
