// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QPalette>

namespace supersynk {

/// The tokens as palettes: for DeskStyle, and for desktops without a palette of that kind. Text has a
/// contrast of at least 4.5:1 to its background (WCAG 1.4.3), except where disabled.
[[nodiscard]] QPalette lightPalette();
[[nodiscard]] QPalette darkPalette();

} // namespace supersynk
