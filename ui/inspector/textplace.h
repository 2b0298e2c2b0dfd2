// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/inspector/rendering.h"

#include <QString>

#include <compare>

namespace supersynk {

/// A place between two characters of an indented text. It does not depend on how lines are wrapped, and is
/// about the same in the next body.
struct TextPlace
{
    std::uint32_t line = 0;
    std::uint32_t column = 0; ///< UTF-16 units

    auto operator<=>(const TextPlace &) const = default;
};

/// The row with \a place; the last row if the place is behind the end. \a rendering has rows.
[[nodiscard]] int rowOf(const Rendering &rendering, const TextPlace &place);
/// The place at \a unit, in UTF-16 units, of a row; clamped to its text.
[[nodiscard]] TextPlace placeIn(const Rendering &rendering, int row, int unit);
/// The inverse: the unit of \a place in \a row, from 0 to the length of its text.
[[nodiscard]] int unitIn(const Rendering &rendering, int row, const TextPlace &place);
[[nodiscard]] TextPlace endOf(const Rendering &rendering);

/// The text from \a begin to \a end, as posted but indented. Leaves the indentation out if it would take more
/// than \a maxIndent units.
[[nodiscard]] QString textBetween(const Rendering &rendering, const TextPlace &begin, const TextPlace &end,
                                  qsizetype maxIndent = 16 * 1024 * 1024);

} // namespace supersynk
