// SPDX-License-Identifier: GPL-3.0-only
#include "ui/clients/columnwidths.h"

#include <algorithm>

namespace supersynk {

QList<int> widthsWithin(int room, const QList<ColumnWidth> &columns)
{
    int least = 0;
    int usual = 0;
    for (const ColumnWidth &column : columns) {
        least += column.least;
        usual += column.usual;
    }
    const int most = usual - least;
    const int spare = std::clamp(room - least, 0, most);
    QList<int> widths;
    widths.reserve(columns.size());
    for (const ColumnWidth &column : columns)
        widths.append(column.least + (most > 0 ? (column.usual - column.least) * spare / most : 0));
    return widths;
}

} // namespace supersynk
