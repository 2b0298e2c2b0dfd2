// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QList>

namespace supersynk {

/// How narrow a column may get, and how wide it is where there is room, in logical pixels.
struct ColumnWidth
{
    int least = 0;
    int usual = 0;
};

/// The widths of \a columns that share \a room: the usual ones where they fit. Where they do not, each column
/// gives up the same part of what it can spare. If the least ones do not fit either, they are what comes
/// back.
[[nodiscard]] QList<int> widthsWithin(int room, const QList<ColumnWidth> &columns);

} // namespace supersynk
