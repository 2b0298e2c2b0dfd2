// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/inspector/jsonrowtext.h"

#include <QColor>

class QPalette;

namespace supersynk {

/// The colour of tokens, with a contrast of at least 4.5:1 to the base colour of \a palette and to marks.
[[nodiscard]] QColor syntaxColor(Syntax syntax, const QPalette &palette);

/// The background of a value that has just changed; \a strength is from 0 to 1.
[[nodiscard]] QColor changeColor(const QPalette &palette, double strength);
/// The underline of a value that keeps changing.
[[nodiscard]] QColor changeLineColor(const QPalette &palette);

} // namespace supersynk
