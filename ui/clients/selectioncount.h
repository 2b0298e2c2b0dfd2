// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QItemSelection>

namespace supersynk {

/// The number of clients that a selection includes.
struct SelectionCount
{
    int rows = 0; ///< Clients selected directly or by their channel, without hidden ones. Each counts once.
    int lost = 0; ///< The same for lost clients, which count nowhere else.
    int channels = 0; ///< All clients of the channels in which anything is selected.

    bool operator==(const SelectionCount &) const = default;
};

/// Counts the clients of \a selection, whole rows of a ChannelModel or of a proxy above it. Linear in the
/// number of ranges, and of clients in channels with lost clients, so it can be called at every refresh.
[[nodiscard]] SelectionCount countOf(const QItemSelection &selection);

/// The first cell of each row of \a selection, in the order of its ranges. As
/// QItemSelectionModel::selectedRows(), but in linear time.
[[nodiscard]] QModelIndexList rowsOf(const QItemSelection &selection);

} // namespace supersynk
