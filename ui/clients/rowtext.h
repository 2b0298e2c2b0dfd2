// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QString>
#include <QVariant>

namespace supersynk {

struct ChannelRow;

/// The text of \a row in \a column (a ChannelModel::Column), the value to sort by, and the tool tip.
[[nodiscard]] QString textOf(const ChannelRow &row, int column);
[[nodiscard]] QVariant valueOf(const ChannelRow &row, int column);
[[nodiscard]] QString toolTipOf(const ChannelRow &row, int column);
/// Whether the value is past its threshold, see ui/watch/thresholds.h; the tool tip says why.
[[nodiscard]] bool isPastThreshold(const ChannelRow &row, int column);

} // namespace supersynk
