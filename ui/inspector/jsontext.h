// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/inspector/textplace.h"

#include <QString>

#include <vector>

namespace supersynk {

/// The whole text of a rendering as it is copied: indented, with lines not wrapped. Accessibility interfaces
/// address it by offsets in UTF-16 units.
class JsonText
{
public:
    /// Leaves the indentation out if it would take more than \a maxIndent units.
    explicit JsonText(const Rendering &rendering, qsizetype maxIndent = 16 * 1024 * 1024);

    [[nodiscard]] const QString &text() const { return m_text; }
    /// The end of the text for places behind it.
    [[nodiscard]] int offsetOf(const TextPlace &place) const;
    /// The inverse; \a offset is clamped to the text.
    [[nodiscard]] TextPlace placeAt(int offset) const;

private:
    struct Line
    {
        int begin;   // in the text
        int dropped; // units of indentation left out
    };

    [[nodiscard]] int endOf(std::size_t line) const;

    QString m_text;
    std::vector<Line> m_lines;
};

} // namespace supersynk
