// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QByteArrayView>

#include <cstdint>
#include <vector>

namespace supersynk {

/// A row on the screen: a line of indented JSON, or a part of a line that is too long for the view. A row
/// refers to the JSON instead of holding text (see rowText()): indentation can make a body sixty times as
/// long.
struct JsonRow
{
    enum class Inside : std::uint8_t { None, Key, String, Plain };

    std::uint32_t begin = 0;      ///< In bytes.
    std::uint32_t end = 0;        ///< In bytes.
    std::uint32_t line = 0;       ///< Of the indented text, from 0.
    std::uint32_t column = 0;     ///< UTF-16 units of its line that stand in earlier rows.
    std::uint16_t depth = 0;      ///< Levels of indentation of its line.
    Inside inside = Inside::None; ///< The token that it continues, if any.
    bool startsWithKey = false;   ///< Its first token is a member name.
    bool endsLine = true;

    [[nodiscard]] bool startsLine() const { return column == 0; }
    /// In cells. Rows that continue a line are indented one level deeper.
    [[nodiscard]] int indent() const { return kIndent * (depth + (startsLine() ? 0 : 1)); }

    static constexpr int kIndent = 2;
};

/// The rows of \a json, indented and wrapped at \a columns cells, indentation included; deeply nested rows
/// may be longer. Only white space between tokens changes: keys keep their order and numbers their digits.
///
/// Short arrays of numbers, like positions, stay on one line however many digits they have, so that live text
/// does not jump.
///
/// \a json is valid, or a truncated beginning of valid JSON, of less than 4 GiB. Reentrant; takes linear
/// time.
[[nodiscard]] std::vector<JsonRow> jsonRows(QByteArrayView json, int columns);

} // namespace supersynk
