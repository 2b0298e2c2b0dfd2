// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QItemSelection>

namespace supersynk {

/// How many clients a selection stands for.
struct SelectionCount
{
    int rows = 0;     ///< Clients that are selected, by themselves or by their channel; each counts once, and
                      ///< none that a filter hides.
    int channels = 0; ///< All clients of the channels that are selected, or whose clients are.

    bool operator==(const SelectionCount &) const = default;
};

/// Counts the clients of \a selection, whole rows of a ChannelModel or of a proxy above one. Goes from range
/// to range, not from row to row, so it may be asked at every refresh, however much is selected.
[[nodiscard]] SelectionCount countOf(const QItemSelection &selection);

/// The first cell of each row of \a selection, in the order of its ranges: as
/// QItemSelectionModel::selectedRows(), which looks through all ranges for each row.
[[nodiscard]] QModelIndexList rowsOf(const QItemSelection &selection);

} // namespace supersynk
