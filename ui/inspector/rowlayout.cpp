// SPDX-License-Identifier: GPL-3.0-only
#include "ui/inspector/rowlayout.h"

#include "ui/inspector/jsoncolors.h"
#include "ui/text/plaintext.h"

#include <QTextOption>

#include <algorithm>

namespace supersynk {
namespace {

using Formats = QList<QTextLayout::FormatRange>;

/// The value to which the token at \a byte belongs; null for names and punctuation.
const JsonValue *valueAt(const Rendering &rendering, std::uint32_t byte)
{
    const auto behind =
        std::upper_bound(rendering.values.begin(), rendering.values.end(), byte,
                         [](std::uint32_t wanted, const JsonValue &value) { return wanted < value.begin; });
    if (behind == rendering.values.begin())
        return nullptr;
    const JsonValue &value = *(behind - 1);
    return byte < value.begin + value.length ? &value : nullptr;
}

QTextCharFormat formatOf(const RowSpan &span, const JsonValue *value, const RowStyle &style)
{
    QTextCharFormat format;
    format.setForeground(syntaxColor(span.syntax, style.palette));
    const double strength = value ? markStrength(*value, style.now) : 0;
    if (strength <= 0)
        return format;
    if (value->mark == ChangeMark::KeepsChanging) {
        format.setUnderlineStyle(QTextCharFormat::DotLine);
        format.setUnderlineColor(changeLineColor(style.palette));
    } else {
        format.setBackground(changeColor(style.palette, strength));
        format.setUnderlineStyle(QTextCharFormat::SingleUnderline);
    }
    return format;
}

Formats formatsOf(const RowText &text, const Rendering &rendering, const RowStyle &style)
{
    Formats formats;
    formats.reserve(static_cast<qsizetype>(text.spans.size()) + 1);
    for (const RowSpan &span : text.spans)
        formats.append({.start = span.start,
                        .length = span.length,
                        .format = formatOf(span, valueAt(rendering, span.byte), style)});
    return formats;
}

bool isRightToLeft(QChar c)
{
    return c.direction() == QChar::DirR || c.direction() == QChar::DirAL;
}

/// A right-to-left name would stand to the right of its value. A LEFT-TO-RIGHT MARK after the colon prevents
/// that. It replaces the space there, to keep the length; letter spacing of the colon makes up for the space.
void separateNameAndValue(RowText &text, Formats &formats, int cell)
{
    constexpr QChar kLeftToRightMark(u'\u200E');
    if (std::none_of(text.text.begin(), text.text.end(), isRightToLeft))
        return;
    for (std::size_t i = 0; i < text.spans.size(); ++i) {
        const int colon = text.spans[i].start;
        if (text.spans[i].syntax != Syntax::Punctuation || text.text.at(colon) != u':')
            continue;
        text.text[colon + 1] = kLeftToRightMark;
        QTextCharFormat &format = formats[static_cast<qsizetype>(i)].format;
        format.setFontLetterSpacingType(QFont::AbsoluteSpacing);
        format.setFontLetterSpacing(cell);
    }
}

} // namespace

void layOutRow(QTextLayout &layout, const Rendering &rendering, int row, const RowStyle &style,
               const std::pair<TextPlace, TextPlace> &selection)
{
    RowText text = rowText(rendering.json, rendering.rows.at(static_cast<std::size_t>(row)));
    Formats formats = formatsOf(text, rendering, style);
    const int begin = unitIn(rendering, row, selection.first);
    const int end = unitIn(rendering, row, selection.second);
    if (begin < end) {
        QTextCharFormat selected;
        selected.setForeground(style.palette.brush(style.group, QPalette::HighlightedText));
        selected.setBackground(style.palette.brush(style.group, QPalette::Highlight));
        formats.append({.start = begin, .length = end - begin, .format = selected});
    }
    makeVisible(text.text);
    separateNameAndValue(text, formats, style.cell);
    QTextOption option;
    option.setWrapMode(QTextOption::NoWrap);
    option.setTextDirection(Qt::LeftToRight);
    layout.setText(text.text);
    layout.setFont(style.font);
    layout.setTextOption(option);
    layout.setFormats(formats);
    layout.setCacheEnabled(true);
    layout.beginLayout();
    QTextLine line = layout.createLine();
    line.setLineWidth(1e6);
    line.setPosition({0, 0});
    layout.endLayout();
}

int rowX(const JsonRow &row, const RowStyle &style)
{
    return row.startsLine() ? 0 : row.indent() * style.cell;
}

} // namespace supersynk
