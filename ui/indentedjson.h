// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QByteArray>
#include <QByteArrayView>

namespace supersynk {

/// \a json with line breaks and indentation, so that a person can read it. Nothing but the white space
/// between the tokens changes: keys keep their order and numbers their digits, which no parser would
/// guarantee. Short arrays of plain values, such as positions, stay on one line.
///
/// Expects valid JSON or the beginning of such: a text that was cut off anywhere is indented as far as it
/// goes.
[[nodiscard]] QByteArray indentedJson(QByteArrayView json);

/// A beginning, indented.
struct IndentedBeginning
{
    QByteArray text;
    qsizetype length = 0; ///< How much of the JSON it is, in bytes.
};

/// The same, but done once the text has \a maxLength bytes, give or take a line: indentation alone makes some
/// bodies sixty times as long.
[[nodiscard]] IndentedBeginning indentedBeginning(QByteArrayView json, qsizetype maxLength);

} // namespace supersynk
