// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/inspector/jsonrowtext.h"
#include "ui/inspector/rendering.h"
#include "ui/inspector/textplace.h"

#include <QPalette>
#include <QTextLayout>

#include <utility>

namespace supersynk {

/// The look of rows.
struct RowStyle
{
    QFont font;
    QPalette palette;
    QPalette::ColorGroup group = QPalette::Active;
    int cell = 8;     ///< Width of a character, in logical pixels.
    ChangeTime now{}; ///< The time for which marks are painted.
};

/// Lays row number \a row out in one line at x = 0, with syntax colours, change marks and the part of \a
/// selection that is in the row. Characters that would reorder or hide text are made visible.
void layOutRow(QTextLayout &layout, const Rendering &rendering, int row, const RowStyle &style,
               const std::pair<TextPlace, TextPlace> &selection);

/// The x position of a row. Rows that continue a line are indented by this, and not by spaces in their text.
[[nodiscard]] int rowX(const JsonRow &row, const RowStyle &style);

} // namespace supersynk
