// SPDX-License-Identifier: GPL-3.0-only
#include "ui/timeline/plotmark.h"

#include <algorithm>

namespace supersynk {

const PlotMark *markNear(const QList<PlotMark> &marks, Instant moment, std::chrono::microseconds tolerance)
{
    const auto distance = [moment](const PlotMark &mark) { return std::chrono::abs(mark.time - moment); };
    const auto nearest = std::ranges::min_element(marks, {}, distance);
    return nearest != marks.end() && distance(*nearest) <= tolerance ? &*nearest : nullptr;
}

} // namespace supersynk
