// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/inspector/textplace.h"

#include <QString>

#include <vector>

namespace supersynk {

/// The text of a rendering in one piece, as it is copied: indented, each line whole, however the view breaks
/// it. Who reads by ear or by a script counts its UTF-16 units from 0.
class JsonText
{
public:
    /// Without the indentation where that would make more than \a maxIndent units of spaces.
    explicit JsonText(const Rendering &rendering, qsizetype maxIndent = 16 * 1024 * 1024);

    [[nodiscard]] const QString &text() const { return m_text; }
    /// The last one for a place behind the end.
    [[nodiscard]] int offsetOf(const TextPlace &place) const;
    /// The reverse; limited to the text.
    [[nodiscard]] TextPlace placeAt(int offset) const;

private:
    struct Line
    {
        int begin;   // in the text
        int dropped; // units of indentation
    };

    [[nodiscard]] int endOf(std::size_t line) const;

    QString m_text;
    std::vector<Line> m_lines;
};

} // namespace supersynk
