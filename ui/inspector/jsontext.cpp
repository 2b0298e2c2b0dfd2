// SPDX-License-Identifier: GPL-3.0-only
#include "ui/inspector/jsontext.h"

#include "ui/inspector/jsonrowtext.h"

#include <algorithm>

namespace supersynk {

JsonText::JsonText(const Rendering &rendering, qsizetype maxIndent)
{
    qsizetype spaces = 0;
    for (const JsonRow &row : rendering.rows)
        spaces += row.startsLine() ? row.indent() : 0;
    const bool isIndented = spaces <= maxIndent;
    for (const JsonRow &row : rendering.rows) {
        const QString text = rowText(rendering.json, row).text;
        const int dropped = isIndented || !row.startsLine() ? 0 : row.indent();
        if (row.startsLine()) {
            if (!m_lines.empty())
                m_text.append(u'\n');
            m_lines.push_back({static_cast<int>(m_text.size()), dropped});
        }
        m_text.append(QStringView(text).mid(dropped));
    }
}

int JsonText::offsetOf(const TextPlace &place) const
{
    if (place.line >= m_lines.size())
        return static_cast<int>(m_text.size());
    const Line &line = m_lines[place.line];
    const int unit = std::max(0, static_cast<int>(place.column) - line.dropped);
    return std::min(line.begin + unit, endOf(place.line));
}

TextPlace JsonText::placeAt(int offset) const
{
    if (m_lines.empty())
        return {};
    const auto behind = std::upper_bound(m_lines.begin() + 1, m_lines.end(), offset,
                                         [](int wanted, const Line &line) { return wanted < line.begin; });
    const auto line = static_cast<std::size_t>(behind - m_lines.begin()) - 1;
    const int within = std::clamp(offset, m_lines[line].begin, endOf(line));
    const int column = within - m_lines[line].begin + m_lines[line].dropped;
    return {static_cast<std::uint32_t>(line), static_cast<std::uint32_t>(column)};
}

int JsonText::endOf(std::size_t line) const
{
    return line + 1 < m_lines.size() ? m_lines[line + 1].begin - 1 : static_cast<int>(m_text.size());
}

} // namespace supersynk
