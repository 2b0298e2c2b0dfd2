// SPDX-License-Identifier: GPL-3.0-only
#include "ui/inspector/textplace.h"

#include "ui/inspector/jsonrowtext.h"

#include <algorithm>

namespace supersynk {
namespace {

const JsonRow &rowAt(const Rendering &rendering, int row)
{
    return rendering.rows.at(static_cast<std::size_t>(row));
}

int lengthOf(const Rendering &rendering, int row)
{
    return static_cast<int>(rowText(rendering.json, rowAt(rendering, row)).text.size());
}

} // namespace

int rowOf(const Rendering &rendering, const TextPlace &place)
{
    const auto behind = std::upper_bound(rendering.rows.begin(), rendering.rows.end(), place,
                                         [](const TextPlace &wanted, const JsonRow &row) {
                                             return wanted < TextPlace{row.line, row.column};
                                         });
    return std::max(0, static_cast<int>(behind - rendering.rows.begin()) - 1);
}

TextPlace placeIn(const Rendering &rendering, int row, int unit)
{
    const JsonRow &here = rowAt(rendering, row);
    int last = lengthOf(rendering, row);
    if (!here.endsLine)
        last = std::max(0, last - 1); // the end is the beginning of the next row
    return {here.line, here.column + static_cast<std::uint32_t>(std::clamp(unit, 0, last))};
}

int unitIn(const Rendering &rendering, int row, const TextPlace &place)
{
    const JsonRow &here = rowAt(rendering, row);
    const TextPlace begin{here.line, here.column};
    if (place <= begin)
        return 0;
    const int length = lengthOf(rendering, row);
    if (place.line > here.line)
        return length;
    return static_cast<int>(std::min(place.column - here.column, static_cast<std::uint32_t>(length)));
}

TextPlace endOf(const Rendering &rendering)
{
    const int last = static_cast<int>(rendering.rows.size()) - 1;
    return placeIn(rendering, last, lengthOf(rendering, last));
}

QString textBetween(const Rendering &rendering, const TextPlace &begin, const TextPlace &end,
                    qsizetype maxIndent)
{
    const int first = rowOf(rendering, begin);
    const int last = rowOf(rendering, end);
    qsizetype spaces = 0;
    for (int row = first; row <= last; ++row)
        if (rowAt(rendering, row).startsLine())
            spaces += rowAt(rendering, row).indent();
    QString text;
    for (int row = first; row <= last; ++row) {
        const JsonRow &here = rowAt(rendering, row);
        const QString whole = rowText(rendering.json, here).text;
        int from = row == first ? unitIn(rendering, row, begin) : 0;
        const int to = row == last ? unitIn(rendering, row, end) : static_cast<int>(whole.size());
        if (spaces > maxIndent && here.startsLine())
            from = std::max(from, here.indent());
        text.append(QStringView(whole).mid(from, std::max(0, to - from)));
        if (here.endsLine && row < last)
            text.append(u'\n');
    }
    return text;
}

} // namespace supersynk
