// SPDX-License-Identifier: GPL-3.0-only
#include "ui/widgets/swatch.h"

#include "ui/widgets/drawnicon.h"

#include <QColor>
#include <QPainter>

#include <algorithm>

namespace supersynk {

void paintSwatch(QPainter &painter, const QRectF &place, const QColor &color)
{
    constexpr double kShare = 0.66;    // of the place
    constexpr double kRounding = 0.28; // of the swatch
    const double size = std::min(place.width(), place.height()) * kShare;
    QRectF swatch(0, 0, size, size);
    swatch.moveCenter(place.center());
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    painter.drawRoundedRect(swatch, size * kRounding, size * kRounding);
    painter.restore();
}

QIcon swatchIcon(const QColor &color)
{
    return drawnIcon(
        [color](QPainter &painter, const QRect &place, QIcon::Mode) { paintSwatch(painter, place, color); });
}

} // namespace supersynk
