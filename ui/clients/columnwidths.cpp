// SPDX-License-Identifier: GPL-3.0-only
#include "ui/clients/columnwidths.h"

#include <algorithm>

namespace supersynk {

QList<int> widthsWithin(int room, const QList<ColumnWidth> &columns)
{
    int minimum = 0;
    int preferred = 0;
    for (const ColumnWidth &column : columns) {
        minimum += column.minimum;
        preferred += column.preferred;
    }
    const int range = preferred - minimum;
    const int spare = std::clamp(room - minimum, 0, range);
    QList<int> widths;
    widths.reserve(columns.size());
    for (const ColumnWidth &column : columns)
        widths.append(column.minimum + (range > 0 ? (column.preferred - column.minimum) * spare / range : 0));
    return widths;
}

} // namespace supersynk
