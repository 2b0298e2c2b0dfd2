// SPDX-License-Identifier: GPL-3.0-only
#include "ui/activity/plotlayout.h"

#include <algorithm>
#include <numeric>

using namespace Qt::StringLiterals;

namespace supersynk {
namespace {

constexpr int kPlots = 3;
constexpr std::array kShares{2, 3, 2}; // of the width, side by side: the plot in the middle has two lines

struct Measures
{
    explicit Measures(const QFontMetrics &font)
        : line(font.height())
        , gap(font.height() / 2)
        , scale(font.horizontalAdvance(u"99.5M"_s) + font.averageCharWidth())
        , minChart(font.height() * 3 / 2)
        , minWidth(font.averageCharWidth() * 52) // of the longest title
    {}

    int line;
    int gap;
    int scale;
    int minChart;
    int minWidth;
};

PlotArea areaIn(const QRect &room, const Measures &of, bool hasTimes)
{
    const int times = hasTimes ? of.line + of.gap / 2 : 0;
    PlotArea area;
    area.chart = room.adjusted(of.scale, of.line + of.gap / 2, 0, -times);
    area.title = QRect(area.chart.left(), room.top(), area.chart.width(), of.line);
    area.scale = QRect(room.left(), area.chart.top(), of.scale, area.chart.height());
    if (hasTimes)
        area.times = QRect(area.chart.left(), room.bottom() + 1 - of.line, area.chart.width(), of.line);
    return area;
}

int stackedHeight(const Measures &of)
{
    return kPlots * (of.line + of.gap / 2 + of.minChart) + (kPlots - 1) * of.gap + of.line + of.gap / 2;
}

} // namespace

std::array<PlotArea, 3> plotAreas(const QRect &room, const QFontMetrics &font)
{
    const Measures of(font);
    std::array<PlotArea, kPlots> areas;
    const int part = (room.width() - (kPlots - 1) * 2 * of.gap) / std::reduce(kShares.begin(), kShares.end());
    const int widest = part * *std::ranges::max_element(kShares);
    const bool isLow = room.height() < stackedHeight(of) + kPlots * of.line;
    if ((isLow && widest >= of.minWidth) || room.height() < stackedHeight(of)) {
        int left = room.left();
        for (int i = 0; i < kPlots; ++i) {
            const int width = part * kShares.at(i);
            areas.at(i) = areaIn(QRect(left, room.top(), width, room.height()), of, true);
            left += width + 2 * of.gap;
        }
        return areas;
    }
    const int times = of.line + of.gap / 2;
    const int height = (room.height() - times - (kPlots - 1) * of.gap) / kPlots;
    for (int i = 0; i < kPlots; ++i) {
        const bool isLast = i == kPlots - 1;
        const QRect plot(room.left(), room.top() + i * (height + of.gap), room.width(),
                         height + (isLast ? times : 0));
        areas.at(i) = areaIn(plot, of, isLast);
    }
    return areas;
}

QSize minimumPlotSize(const QFontMetrics &font)
{
    const Measures of(font);
    return {of.minWidth, of.line + of.gap / 2 + of.minChart + of.gap / 2 + of.line};
}

} // namespace supersynk
