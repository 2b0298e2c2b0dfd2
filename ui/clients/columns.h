// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QString>

namespace supersynk {

/// The header text of \a column (a ChannelModel::Column) and its tool tip.
[[nodiscard]] QString columnTitle(int column);
[[nodiscard]] QString columnExplanation(int column);
/// Numbers are right-aligned, except the rate, which shares its column with a sparkline.
[[nodiscard]] Qt::Alignment columnAlignment(int column);
/// The order of the first click on the header: worst first for columns that show problems.
[[nodiscard]] Qt::SortOrder firstSortOrder(int column);
/// The other columns are a click on the header away.
[[nodiscard]] bool isShownByDefault(int column);

} // namespace supersynk
