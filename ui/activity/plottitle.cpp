// SPDX-License-Identifier: GPL-3.0-only
#include "ui/activity/plottitle.h"

#include <QFontMetrics>
#include <QPainter>
#include <QPalette>

namespace supersynk {
namespace {

QFont bold(QFont font)
{
    font.setBold(true);
    return font;
}

/// Looks like the line in the chart.
void paintSwatch(QPainter &painter, const QRect &swatch, const QColor &color, bool isFilled)
{
    if (isFilled) {
        QColor shade = color;
        shade.setAlphaF(0.3F);
        painter.fillRect(swatch, shade);
    }
    const int top = isFilled ? swatch.top() : swatch.center().y();
    painter.fillRect(swatch.left(), top, swatch.width(), 2, color);
}

void paintText(QPainter &painter, const QRect &area, const QString &text, const QColor &color)
{
    painter.setPen(color);
    painter.drawText(area, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                     painter.fontMetrics().elidedText(text, Qt::ElideRight, area.width()));
}

} // namespace

void paintTitle(QPainter &painter, const QRect &area, const QList<TitleLine> &lines, const QPalette &palette)
{
    const QFont plain = painter.font();
    const QFontMetrics metrics(plain);
    const QColor quiet = quietTextColor(palette);
    const QColor strong = palette.color(QPalette::WindowText);
    QRect row(area.left(), area.center().y() + 1 - metrics.height(), area.width(), metrics.height());
    painter.save();
    if (lines.size() == 1) {
        paintText(painter, row, lines.first().name, quiet);
        painter.setFont(bold(plain));
        paintText(painter, row.translated(0, row.height()), lines.first().value, strong);
        painter.restore();
        return;
    }
    for (const TitleLine &line : lines) {
        const int width = metrics.averageCharWidth();
        const QRect swatch(row.left(), row.center().y() - metrics.xHeight() / 2, width, metrics.xHeight());
        paintSwatch(painter, swatch, seriesColor(line.series, palette), line.series == lines.first().series);
        const int name = swatch.right() + 1 + width / 2;
        painter.setFont(plain);
        paintText(painter, row.adjusted(name - row.left(), 0, 0, 0), line.name, quiet);
        const int value = name + metrics.horizontalAdvance(line.name) + width / 2;
        painter.setFont(bold(plain));
        paintText(painter, row.adjusted(value - row.left(), 0, 0, 0), line.value, strong);
        row.translate(0, row.height());
    }
    painter.restore();
}

} // namespace supersynk
