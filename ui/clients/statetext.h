// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QString>

namespace supersynk {

struct ChannelRow;
struct RowValues;

// The texts of the column State: the verdict, its cause, and since when.

/// The first part: "Late", "1 lost, 2 late".
[[nodiscard]] QString verdictOf(const ChannelRow &row);
/// The other part: "18 % for 1:12", "3 of 4 here". May be empty.
[[nodiscard]] QString verdictDetail(const ChannelRow &row);
/// Both in one.
[[nodiscard]] QString stateText(const ChannelRow &row);
[[nodiscard]] QString stateToolTip(const ChannelRow &row);

/// Why late messages are a problem.
[[nodiscard]] QString lateHint();
/// Both addresses of an id with two senders.
[[nodiscard]] QString addressText(const RowValues &values);

/// Whether the jitter is one that is seen on avatars. An uneven client may have gaps instead.
[[nodiscard]] bool hasVisibleJitter(const RowValues &values);

} // namespace supersynk
