// SPDX-License-Identifier: GPL-3.0-only
#include "ui/status/headericon.h"

#include "ui/widgets/drawnicon.h"

#include <QGuiApplication>
#include <QPainter>
#include <QPalette>

#include <algorithm>

namespace supersynk {
namespace {

/// The unit is a sixteenth of the icon's size, the origin its top left corner; the pen is set.
void paintShape(QPainter &painter, HeaderIcon icon, const QColor &color)
{
    switch (icon) {
    case HeaderIcon::Copy:
        painter.drawRoundedRect(QRectF(5.5, 5.5, 8, 8), 1.5, 1.5);
        painter.drawPolyline(QPolygonF({{3, 10.5}, {2.5, 10.5}, {2.5, 4}, {4, 2.5}, {10.5, 2.5}, {10.5, 3}}));
        break;
    case HeaderIcon::QrCode:
        for (const QPointF corner : {QPointF(2.5, 2.5), QPointF(9, 2.5), QPointF(2.5, 9)})
            painter.drawRect(QRectF(corner, QSizeF(4.5, 4.5)));
        for (const QPointF dot : {QPointF(9.5, 9.5), QPointF(13, 9.5), QPointF(11.2, 11.5),
                                  QPointF(9.5, 13.3), QPointF(13, 13.3)})
            painter.drawPoint(dot);
        break;
    case HeaderIcon::Others:
        painter.setBrush(color);
        for (const double x : {3.5, 8.0, 12.5})
            painter.drawEllipse(QPointF(x, 8), 0.6, 0.6);
        break;
    case HeaderIcon::Settings:
        painter.drawLine(QPointF(2, 5), QPointF(14, 5));
        painter.drawLine(QPointF(2, 11), QPointF(14, 11));
        painter.setBrush(QGuiApplication::palette().color(QPalette::Button));
        painter.drawEllipse(QPointF(5.5, 5), 2, 2);
        painter.drawEllipse(QPointF(10.5, 11), 2, 2);
        break;
    }
}

} // namespace

QIcon headerIcon(HeaderIcon icon)
{
    return drawnIcon([icon](QPainter &painter, const QRect &area, QIcon::Mode mode) {
        const auto group = mode == QIcon::Disabled ? QPalette::Disabled : QPalette::Active;
        const QColor color = QGuiApplication::palette().color(group, QPalette::ButtonText);
        const double side = std::min(area.width(), area.height());
        painter.save();
        painter.setRenderHint(QPainter::Antialiasing);
        painter.translate(area.topLeft());
        painter.scale(side / 16, side / 16);
        painter.setPen(QPen(color, 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter.setBrush(Qt::NoBrush);
        paintShape(painter, icon, color);
        painter.restore();
    });
}

} // namespace supersynk
