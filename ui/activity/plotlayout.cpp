// SPDX-License-Identifier: GPL-3.0-only
#include "ui/activity/plotlayout.h"

#include "ui/timeline/laneview.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace supersynk {
namespace {

struct Measures
{
    explicit Measures(const QFontMetrics &font)
        : gap(font.height() / 2)
        , times(font.height() + font.height() / 4)
        , scale(font.horizontalAdvance(u"500 kB"_s) + font.averageCharWidth())
        , minChart(2 * font.height() + 2)
    {}

    int gap;
    int times;
    int scale;
    int minChart; // a title has two lines
};

} // namespace

std::vector<PlotArea> plotAreas(const QRect &room, const QFontMetrics &font, const TimeColumn &column,
                                int most)
{
    const Measures of(font);
    const int charts = room.height() - of.times;
    const int plots = std::clamp((charts + of.gap) / (of.minChart + of.gap), 1, most);
    const int height = std::max(1, (charts - (plots - 1) * of.gap) / plots);
    std::vector<PlotArea> areas;
    for (int i = 0; i < plots; ++i) {
        const int top = room.top() + i * (height + of.gap);
        PlotArea area;
        area.chart = QRect(column.left, top, column.width, height);
        area.scale = QRect(std::max(room.left(), column.left - of.scale), top, of.scale, height);
        area.title = QRect(room.left(), top, std::max(0, area.scale.left() - room.left()), height);
        if (i == plots - 1)
            area.times = QRect(column.left, area.chart.bottom() + 1, column.width, of.times);
        areas.push_back(area);
    }
    return areas;
}

int plotHeight(const QFontMetrics &font, int plots)
{
    const Measures of(font);
    return plots * of.minChart + (plots - 1) * of.gap + of.times;
}

} // namespace supersynk
