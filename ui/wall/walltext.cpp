// SPDX-License-Identifier: GPL-3.0-only
#include "ui/wall/walltext.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace supersynk {

QFont wallFont(QFont base, double pixels, bool isBold)
{
    base.setPixelSize(std::max(1, qRound(pixels)));
    base.setBold(isBold);
    return base;
}

double drawFitted(QPainter &painter, const QRectF &rect, const QString &text, Qt::Alignment alignment,
                  double least)
{
    QFont font = painter.font();
    const int smallest = std::max(1, qRound(font.pixelSize() * least));
    while (font.pixelSize() > smallest && QFontMetricsF(font).horizontalAdvance(text) > rect.width())
        font.setPixelSize(font.pixelSize() - 1);
    const QFontMetricsF metrics(font);
    const QString shown = least > 0 ? metrics.elidedText(text, Qt::ElideRight, rect.width()) : text;
    const QFont before = painter.font();
    painter.setFont(font);
    painter.drawText(rect, static_cast<int>(alignment) | Qt::TextSingleLine | Qt::TextDontClip, shown);
    painter.setFont(before);
    return metrics.horizontalAdvance(shown);
}

QStringList wrappedNames(const QStringList &names, int total, const QFont &font, double width, int lines)
{
    const QFontMetricsF metrics(font);
    QStringList wrapped;
    QString line;
    for (qsizetype i = 0; i < names.size(); ++i) {
        const bool isLast = i + 1 == names.size() && total == names.size();
        const QString longer = line.isEmpty() ? names[i] : line + u", "_s + names[i];
        const QString rest = isLast ? QString() : u", +%1"_s.arg(total - i - 1);
        const bool isLastLine = wrapped.size() + 1 == lines;
        const QString whole = longer + (isLastLine ? rest : isLast ? QString() : u","_s);
        if (metrics.horizontalAdvance(whole) <= width || line.isEmpty()) {
            line = longer;
            continue;
        }
        if (isLastLine)
            return wrapped << line + u", +%1"_s.arg(total - i);
        wrapped << line + u',';
        line = names[i];
    }
    if (total > names.size())
        line += u", +%1"_s.arg(total - names.size());
    if (!line.isEmpty())
        wrapped << line;
    return wrapped;
}

} // namespace supersynk
