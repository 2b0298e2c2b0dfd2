// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QString>

namespace supersynk {

/// What the head of a \a column (a ChannelModel::Column) says, and more about it.
[[nodiscard]] QString columnTitle(int column);
[[nodiscard]] QString columnExplanation(int column);
/// Numbers stand at the right. The rate does not: it shares its column with a line.
[[nodiscard]] Qt::Alignment columnAlignment(int column);

} // namespace supersynk
