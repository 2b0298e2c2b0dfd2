// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QColor>

class QPalette;

namespace supersynk {

/// Whether \a palette has light text on dark.
[[nodiscard]] bool isDark(const QPalette &palette);

/// What lies between two colours: \a from with 0 as \a share, \a to with 1.
[[nodiscard]] QColor mixed(const QColor &from, const QColor &to, double share);

/// What the colour of a sign says besides its shape.
enum class Tone { Good, Warning, Bad, Neutral };

/// The colour of a sign, with a contrast of at least 3:1 to the base colour of \a palette, be it light or
/// dark (WCAG 1.4.11).
[[nodiscard]] QColor toneColor(Tone tone, const QPalette &palette);

} // namespace supersynk
