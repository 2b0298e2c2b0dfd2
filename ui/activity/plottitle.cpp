// SPDX-License-Identifier: GPL-3.0-only
#include "ui/activity/plottitle.h"

#include <QFontMetrics>
#include <QPainter>
#include <QPalette>

#include <algorithm>
#include <numeric>

namespace supersynk {
namespace {

/// Looks like the line in the chart.
void paintSwatch(QPainter &painter, const QRect &line, const QSize &size, const QColor &color, bool isFilled)
{
    QRect swatch(QPoint(), size);
    swatch.moveTo(line.left(), line.center().y() - size.height() / 2);
    if (isFilled) {
        QColor shade = color;
        shade.setAlphaF(0.3F);
        painter.fillRect(swatch, shade);
    }
    const int top = isFilled ? swatch.top() : swatch.center().y();
    painter.fillRect(swatch.left(), top, swatch.width(), 2, color);
}

} // namespace

PlotTitle::PlotTitle(const QString &heading, const QList<Entry> &entries, const QFont &font)
    : m_heading(heading)
    , m_entries(entries)
    , m_font(font)
    , m_bold(font)
{
    m_bold.setBold(true);
}

QList<PlotTitle::Piece> PlotTitle::pieces(bool hasHeading) const
{
    const QFontMetrics plain(m_font);
    const int space = plain.averageCharWidth();
    QList<Piece> pieces;
    if (hasHeading)
        pieces.append({.text = m_heading, .width = plain.horizontalAdvance(m_heading), .skip = 2 * space});
    for (const Entry &entry : m_entries) {
        if (m_entries.size() > 1) {
            pieces.append({.series = entry.series, .width = 2 * plain.xHeight(), .skip = space / 2});
            pieces.append(
                {.text = entry.name, .width = plain.horizontalAdvance(entry.name), .skip = space / 2});
        }
        pieces.append({.text = entry.value,
                       .width = QFontMetrics(m_bold).horizontalAdvance(entry.value),
                       .isBold = true,
                       .skip = 2 * space});
    }
    return pieces;
}

int PlotTitle::width(bool hasHeading) const
{
    const QList<Piece> all = pieces(hasHeading);
    return std::accumulate(all.begin(), all.end(), -all.last().skip,
                           [](int sum, const Piece &piece) { return sum + piece.width + piece.skip; });
}

PlotTitle::Place PlotTitle::placeIn(const PlotArea &area) const
{
    Place place{.line = area.title};
    place.hasHeading = m_entries.size() < 2 || width(true) <= area.title.width();
    if (width(place.hasHeading) > area.title.width())
        place.line.setLeft(std::max(area.scale.left(), area.title.right() + 1 - width(place.hasHeading)));
    return place;
}

void PlotTitle::paint(QPainter &painter, const PlotArea &area, const QPalette &palette) const
{
    const Place place = placeIn(area);
    QRect line = place.line;
    painter.save();
    for (const Piece &piece : pieces(place.hasHeading)) {
        if (piece.text.isEmpty()) {
            const int height = QFontMetrics(m_font).xHeight();
            paintSwatch(painter, line, {piece.width, height}, seriesColor(piece.series, palette),
                        isFilled(piece.series));
        } else {
            painter.setFont(piece.isBold ? m_bold : m_font);
            painter.setPen(piece.isBold ? palette.color(QPalette::WindowText) : quietTextColor(palette));
            painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter,
                             painter.fontMetrics().elidedText(piece.text, Qt::ElideRight, line.width()));
        }
        line.setLeft(std::min(line.left() + piece.width + piece.skip, line.right() + 1));
    }
    painter.restore();
}

} // namespace supersynk
