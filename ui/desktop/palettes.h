// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QPalette>

namespace supersynk {

/// Colours for the window where the desktop has none of that kind. All text has a contrast of at least 4.5:1
/// to what it stands on (WCAG 1.4.3), but for what is disabled.
[[nodiscard]] QPalette lightPalette();
[[nodiscard]] QPalette darkPalette();

} // namespace supersynk
