// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QString>
#include <QVariant>

namespace supersynk {

struct ChannelRow;

/// What \a row shows in \a column (a ChannelModel::Column), the raw value behind it, and more about it.
[[nodiscard]] QString textOf(const ChannelRow &row, int column);
[[nodiscard]] QVariant valueOf(const ChannelRow &row, int column);
[[nodiscard]] QString toolTipOf(const ChannelRow &row, int column);
/// Whether what the column shows is past its threshold, see channels/quality.h; the tool tip says why.
[[nodiscard]] bool isStriking(const ChannelRow &row, int column);

} // namespace supersynk
