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
/// Whether \a column shows something else than before: asked for columns that seldom change. The others
/// change with nearly every snapshot.
[[nodiscard]] bool isColumnChanged(int column, const RowValues &before, const RowValues &now);
/// The other columns are a click on the header away.
[[nodiscard]] bool isShownByDefault(int column);

} // namespace supersynk
