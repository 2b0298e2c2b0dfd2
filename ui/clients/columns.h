// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QString>

namespace supersynk {

struct RowValues;

/// The header text of \a column (a ChannelModel::Column) and its tool tip.
[[nodiscard]] QString columnTitle(int column);
[[nodiscard]] QString columnExplanation(int column);
/// Numbers are right-aligned, except the rate, which shares its column with a sparkline.
[[nodiscard]] Qt::Alignment columnAlignment(int column);
/// The order of the first click on the header: worst first for columns that show problems.
[[nodiscard]] Qt::SortOrder firstSortOrder(int column);
/// Whether the value in \a column has changed; used for columns that rarely change. The others change with
/// nearly every snapshot.
[[nodiscard]] bool isColumnChanged(int column, const RowValues &before, const RowValues &now);
/// The other columns can be shown by the menu of the header.
[[nodiscard]] bool isShownByDefault(int column);

} // namespace supersynk
