// SPDX-License-Identifier: GPL-3.0-only
#include "ui/recording/recordingicon.h"

#include "ui/widgets/colors.h"
#include "ui/widgets/drawnicon.h"

#include <QGuiApplication>
#include <QPainter>
#include <QPalette>

#include <algorithm>
#include <array>

namespace supersynk {
namespace {

constexpr qreal kUnits = 116; // in the side of an icon: leaves a margin to the text beside it

/// The origin is the centre of the icon; pen and brush are set.
void paintShape(QPainter &painter, RecordingIcon icon)
{
    switch (icon) {
    case RecordingIcon::Record:
        painter.drawEllipse(QRectF(-30, -30, 60, 60));
        break;
    case RecordingIcon::Stop:
        painter.drawRect(-28, -28, 56, 56);
        break;
    case RecordingIcon::Marker: // a flag
        painter.setBrush(Qt::NoBrush);
        painter.drawLine(-28, -42, -28, 42);
        painter.drawPolyline(
            std::array{QPoint(-28, -36), QPoint(36, -36), QPoint(20, -14), QPoint(36, 8), QPoint(-28, 8)}
                .data(),
            5);
        break;
    case RecordingIcon::Keep: // a clock that goes back
        painter.setBrush(Qt::NoBrush);
        painter.drawArc(QRectF(-38, -38, 76, 76), -150 * 16, 300 * 16);
        painter.drawPolyline(std::array{QPoint(-44, -18), QPoint(-30, -22), QPoint(-24, -40)}.data(), 3);
        painter.drawPolyline(std::array{QPoint(0, -20), QPoint(0, 4), QPoint(16, 12)}.data(), 3);
        break;
    case RecordingIcon::Dismiss:
        painter.drawLine(-24, -24, 24, 24);
        painter.drawLine(-24, 24, 24, -24);
        break;
    }
}

QColor colorOf(RecordingIcon icon, QIcon::Mode mode, const QPalette &palette)
{
    if (mode == QIcon::Disabled)
        return palette.color(QPalette::Disabled, QPalette::ButtonText);
    if (mode == QIcon::Selected)
        return palette.color(QPalette::HighlightedText);
    if (icon == RecordingIcon::Record)
        return toneColor(Tone::Record, palette);
    return palette.color(QPalette::ButtonText);
}

} // namespace

QIcon recordingIcon(RecordingIcon icon)
{
    return drawnIcon([icon](QPainter &painter, const QRect &area, QIcon::Mode mode) {
        const QColor color = colorOf(icon, mode, QGuiApplication::palette());
        const qreal side = std::min(area.width(), area.height());
        painter.save();
        painter.setRenderHint(QPainter::Antialiasing);
        painter.translate(QRectF(area).center());
        painter.scale(side / kUnits, side / kUnits);
        painter.setPen(QPen(color, 9, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter.setBrush(color);
        paintShape(painter, icon);
        painter.restore();
    });
}

} // namespace supersynk
