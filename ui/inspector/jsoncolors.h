// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/inspector/jsonrowtext.h"

#include <QColor>

class QPalette;

namespace supersynk {

/// What a token of \a syntax is painted in: a contrast of at least 4.5:1 with the base colour of \a palette,
/// light or dark, marked or not.
[[nodiscard]] QColor syntaxColor(Syntax syntax, const QPalette &palette);

/// What lies behind a value that has just changed, with \a strength from 0 to 1.
[[nodiscard]] QColor changeColor(const QPalette &palette, double strength);
/// The line below one that keeps changing.
[[nodiscard]] QColor changeLineColor(const QPalette &palette);

} // namespace supersynk
