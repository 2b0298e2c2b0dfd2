// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/look/contrast.h"
#include "ui/look/tokens.h"

#include <QColor>

class QPalette;

namespace supersynk {

/// Interpolates between two colours: \a share 0 is \a from, 1 is \a to.
[[nodiscard]] QColor mixed(const QColor &from, const QColor &to, double share);

/// What WCAG 1.4.3 demands of text, and 1.4.11 of symbols.
inline constexpr double kTextContrast = 4.5;
inline constexpr double kSymbolContrast = 3;

/// The meaning of a colour.
enum class Tone { Good, Warning, Bad, Neutral, Record };

/// The colour of a shape with \a tone, with a contrast of at least 3:1 to the base colour of \a palette,
/// light or dark (WCAG 1.4.11).
[[nodiscard]] QColor toneColor(Tone tone, const QPalette &palette);
/// The colour of words with \a tone, with a contrast of at least 4.5:1 (WCAG 1.4.3).
[[nodiscard]] QColor toneTextColor(Tone tone, const QPalette &palette);

} // namespace supersynk
