// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QByteArrayView>

#include <cstdint>
#include <vector>

namespace supersynk {

/// A row on the screen: a line of indented JSON, or, where that is longer than the view is wide, a part of
/// it. It tells where in the JSON its text is found (see rowText()), for indentation alone makes some bodies
/// sixty times as long.
struct JsonRow
{
    enum class Inside : std::uint8_t { None, Key, String, Plain };

    std::uint32_t begin = 0;      ///< In bytes.
    std::uint32_t end = 0;        ///< In bytes.
    std::uint32_t line = 0;       ///< Of the indented text, from 0.
    std::uint32_t column = 0;     ///< So many UTF-16 units of its line stand in the rows before.
    std::uint16_t depth = 0;      ///< By how many levels its line is indented.
    Inside inside = Inside::None; ///< What it begins in the middle of.
    bool startsWithKey = false;   ///< Its first token is the name of a member.
    bool endsLine = true;

    [[nodiscard]] bool startsLine() const { return column == 0; }
    /// By how many cells it is set in: rows that go on with a line by one level more than the line.
    [[nodiscard]] int indent() const { return kIndent * (depth + (startsLine() ? 0 : 1)); }

    static constexpr int kIndent = 2;
};

/// The rows of \a json, indented so that a person can read it, and broken so that none is longer than \a
/// columns cells, indentation included, or some more where that is too deep. Nothing but the white space
/// between the tokens changes: keys keep their order and numbers their digits.
///
/// Short arrays of numbers, such as positions, stay on one line. How many digits they have makes no
/// difference: a live text must not hop.
///
/// Expects less than 4 GiB of valid JSON or the beginning of such. Reentrant; takes linear time.
[[nodiscard]] std::vector<JsonRow> jsonRows(QByteArrayView json, int columns);

} // namespace supersynk
