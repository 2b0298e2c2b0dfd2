// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/watch/verdict.h"
#include "ui/widgets/symbols.h"

#include <QString>

namespace supersynk {

/// "Good", "Late", …: in the language of the window.
[[nodiscard]] QString verdictText(Verdict verdict);
/// "2 late": \a clients clients with a verdict that needs attention.
[[nodiscard]] QString verdictCountText(Verdict verdict, int clients);
/// "1 lost, 2 late", worst first, or "All well": what the clients of a channel sum up to.
[[nodiscard]] QString channelVerdictText(const VerdictCounts &clients);
[[nodiscard]] Symbol symbolOf(Verdict verdict);

} // namespace supersynk
