// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QColor>

class QPalette;

namespace supersynk {

/// Whether the text of \a palette is lighter than the background behind it.
[[nodiscard]] bool isDark(const QPalette &palette);

/// Interpolates between two colours: \a share 0 is \a from, 1 is \a to.
[[nodiscard]] QColor mixed(const QColor &from, const QColor &to, double share);

/// The meaning of a symbol's colour.
enum class Tone { Good, Warning, Bad, Neutral, Record };

/// The colour for \a tone, with a contrast of at least 3:1 to the base colour of \a palette, light or dark
/// (WCAG 1.4.11).
[[nodiscard]] QColor toneColor(Tone tone, const QPalette &palette);

} // namespace supersynk
