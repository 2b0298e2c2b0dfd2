// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/inspector/jsonrows.h"

#include <QString>

#include <vector>

namespace supersynk {

enum class Syntax { Key, String, Number, Literal, Punctuation };

/// A token, or a piece of it, in the text of a row; in UTF-16 units.
struct RowSpan
{
    int start = 0;
    int length = 0;
    Syntax syntax = Syntax::Punctuation;
    std::uint32_t byte = 0; ///< Offset of its beginning in the JSON.
};

struct RowText
{
    QString text; ///< With indentation if the row starts a line.
    std::vector<RowSpan> spans;
};

/// The text of \a row of \a json, with tokens as posted.
[[nodiscard]] RowText rowText(QByteArrayView json, const JsonRow &row);

} // namespace supersynk
