// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/inspector/rendering.h"

#include <QString>

#include <compare>

namespace supersynk {

/// A place in an indented text, between two characters. It means the same wherever the lines are broken, and
/// about the same in the next body.
struct TextPlace
{
    std::uint32_t line = 0;
    std::uint32_t column = 0; ///< UTF-16 units

    auto operator<=>(const TextPlace &) const = default;
};

/// The row of \a rendering, which has some, in which \a place is; the last one if it is behind the end.
[[nodiscard]] int rowOf(const Rendering &rendering, const TextPlace &place);
/// The place of column \a unit, in UTF-16 units, of a row. Limited to where the row has text.
[[nodiscard]] TextPlace placeIn(const Rendering &rendering, int row, int unit);
/// The reverse: the unit of \a place in \a row, from 0 to the length of its text.
[[nodiscard]] int unitIn(const Rendering &rendering, int row, const TextPlace &place);
[[nodiscard]] TextPlace endOf(const Rendering &rendering);

/// The text from \a begin to \a end, as it was posted but indented. Without the indentation where that would
/// make more than \a maxIndent bytes of spaces of it.
[[nodiscard]] QString textBetween(const Rendering &rendering, const TextPlace &begin, const TextPlace &end,
                                  qsizetype maxIndent = 16 * 1024 * 1024);

} // namespace supersynk
