// SPDX-License-Identifier: GPL-3.0-only
#include "ui/activity/plotmark.h"

#include <algorithm>
#include <cmath>

namespace supersynk {

const PlotMark *markNear(const QList<PlotMark> &marks, double secondsAgo, double tolerance)
{
    const auto distance = [secondsAgo](const PlotMark &mark) {
        return std::abs(mark.secondsAgo - secondsAgo);
    };
    const auto nearest = std::ranges::min_element(marks, {}, distance);
    return nearest != marks.end() && distance(*nearest) <= tolerance ? &*nearest : nullptr;
}

} // namespace supersynk
