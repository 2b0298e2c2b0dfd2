// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QList>

namespace supersynk {

/// The width limits of a column, in logical pixels.
struct ColumnWidth
{
    int minimum = 0;
    int preferred = 0;
};

/// The widths of \a columns within \a room: the preferred widths if they fit, else shrunk, each column by the
/// same share of the difference to its minimum. Returns the minimum widths if these do not fit either.
[[nodiscard]] QList<int> widthsWithin(int room, const QList<ColumnWidth> &columns);

} // namespace supersynk
