// SPDX-License-Identifier: GPL-3.0-only
#include "ui/preferences/pageicon.h"

#include "ui/widgets/drawnicon.h"

#include <QGuiApplication>
#include <QPainter>
#include <QPalette>

#include <algorithm>

namespace supersynk {
namespace {

/// The unit is a sixteenth of the icon's size, the origin its top left corner; the pen is set.
void paintShape(QPainter &painter, Preference::Page page)
{
    switch (page) {
    case Preference::Page::General:
        painter.drawLine(QPointF(2, 5), QPointF(8.5, 5));
        painter.drawLine(QPointF(12.5, 5), QPointF(14, 5));
        painter.drawEllipse(QPointF(10.5, 5), 2, 2);
        painter.drawLine(QPointF(2, 11), QPointF(3.5, 11));
        painter.drawLine(QPointF(7.5, 11), QPointF(14, 11));
        painter.drawEllipse(QPointF(5.5, 11), 2, 2);
        break;
    case Preference::Page::Server:
        for (const double top : {2.5, 8.5}) {
            painter.drawRoundedRect(QRectF(2, top, 12, 5), 1.5, 1.5);
            painter.drawPoint(QPointF(5, top + 2.5));
        }
        break;
    case Preference::Page::Security:
        painter.drawRoundedRect(QRectF(3, 7, 10, 7), 1.5, 1.5);
        painter.drawArc(QRectF(5, 2, 6, 8), 0, 180 * 16);
        painter.drawLine(QPointF(5, 6), QPointF(5, 7));
        painter.drawLine(QPointF(11, 6), QPointF(11, 7));
        break;
    case Preference::Page::Limits:
        painter.drawArc(QRectF(2, 3, 12, 12), -30 * 16, 240 * 16);
        painter.drawLine(QPointF(8, 9), QPointF(11, 6));
        break;
    }
}

} // namespace

QIcon pageIcon(Preference::Page page)
{
    return drawnIcon([page](QPainter &painter, const QRect &area, QIcon::Mode mode) {
        const auto group = mode == QIcon::Disabled ? QPalette::Disabled : QPalette::Active;
        const auto role = mode == QIcon::Selected ? QPalette::HighlightedText : QPalette::Text;
        const double side = std::min(area.width(), area.height());
        painter.save();
        painter.setRenderHint(QPainter::Antialiasing);
        painter.translate(area.topLeft());
        painter.scale(side / 16, side / 16);
        painter.setPen(QPen(QGuiApplication::palette().color(group, role), 1.5, Qt::SolidLine, Qt::RoundCap,
                            Qt::RoundJoin));
        painter.setBrush(Qt::NoBrush);
        paintShape(painter, page);
        painter.restore();
    });
}

} // namespace supersynk
