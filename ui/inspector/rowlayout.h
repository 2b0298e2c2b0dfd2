// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/inspector/jsonrowtext.h"
#include "ui/inspector/rendering.h"
#include "ui/inspector/textplace.h"

#include <QPalette>
#include <QTextLayout>

#include <utility>

namespace supersynk {

/// How rows look.
struct RowStyle
{
    QFont font;
    QPalette palette;
    QPalette::ColorGroup group = QPalette::Active;
    int cell = 8;     ///< Width of a character, in logical pixels.
    ChangeTime now{}; ///< As of when the marks are painted.
};

/// Lays the row number \a row out in one line at x = 0, with the colours of its tokens, the marks of what has
/// changed, and what is selected between the two places of \a selection. Whatever would reorder or hide text
/// is made visible.
void layOutRow(QTextLayout &layout, const Rendering &rendering, int row, const RowStyle &style,
               const std::pair<TextPlace, TextPlace> &selection);

/// Where the row begins: those that go on with a line have no spaces in their text but are set in.
[[nodiscard]] int rowX(const JsonRow &row, const RowStyle &style);

} // namespace supersynk
