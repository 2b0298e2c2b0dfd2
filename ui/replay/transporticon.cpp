// SPDX-License-Identifier: GPL-3.0-only
#include "ui/replay/transporticon.h"

#include "ui/widgets/drawnicon.h"

#include <QGuiApplication>
#include <QPainter>
#include <QPainterPath>
#include <QPalette>

#include <algorithm>
#include <array>

namespace supersynk {
namespace {

// The painter's units are hundredths of the icon's size, the origin is its centre.

void paintTriangle(QPainter &painter, double left, double right)
{
    painter.drawPolygon(std::array{QPointF(left, -34), QPointF(left, 34), QPointF(right, 0)}.data(), 3);
}

void paintStep(QPainter &painter)
{
    paintTriangle(painter, -32, 18);
    painter.drawRect(QRectF(22, -34, 12, 68));
}

/// A flag, and an arrow to its right.
void paintNextMarker(QPainter &painter)
{
    painter.drawPolygon(std::array{QPointF(-40, -36), QPointF(4, -36), QPointF(-6, -18), QPointF(4, 0),
                                   QPointF(-30, 0), QPointF(-30, 40), QPointF(-40, 40)}
                            .data(),
                        7);
    painter.setPen(QPen(painter.brush().color(), 10, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    painter.drawPolyline(std::array{QPointF(22, -16), QPointF(38, 4), QPointF(22, 24)}.data(), 3);
}

void paintLoop(QPainter &painter)
{
    painter.setPen(QPen(painter.brush().color(), 10, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    for (int half = 0; half < 2; ++half) {
        painter.drawPolyline(std::array{QPointF(-36, -2), QPointF(-36, -22), QPointF(34, -22)}.data(), 3);
        painter.drawPolyline(std::array{QPointF(20, -38), QPointF(36, -22), QPointF(20, -6)}.data(), 3);
        painter.rotate(180);
    }
}

void paintSymbol(QPainter &painter, TransportSymbol symbol)
{
    switch (symbol) {
    case TransportSymbol::Play:
        paintTriangle(painter, -24, 36);
        break;
    case TransportSymbol::Pause:
        painter.drawRect(QRectF(-28, -34, 18, 68));
        painter.drawRect(QRectF(10, -34, 18, 68));
        break;
    case TransportSymbol::StepBack:
        painter.scale(-1, 1);
        paintStep(painter);
        break;
    case TransportSymbol::StepForward:
        paintStep(painter);
        break;
    case TransportSymbol::PreviousMarker:
        painter.scale(-1, 1);
        paintNextMarker(painter);
        break;
    case TransportSymbol::NextMarker:
        paintNextMarker(painter);
        break;
    case TransportSymbol::Loop:
        paintLoop(painter);
        break;
    }
}

} // namespace

QIcon transportIcon(TransportSymbol symbol)
{
    return drawnIcon([symbol](QPainter &painter, const QRect &area, QIcon::Mode mode) {
        const auto group = mode == QIcon::Disabled ? QPalette::Disabled : QPalette::Active;
        const qreal side = std::min(area.width(), area.height());
        painter.save();
        painter.setRenderHint(QPainter::Antialiasing);
        painter.translate(QRectF(area).center());
        painter.scale(side / 100, side / 100);
        painter.setPen(Qt::NoPen);
        painter.setBrush(QGuiApplication::palette().color(group, QPalette::ButtonText));
        paintSymbol(painter, symbol);
        painter.restore();
    });
}

} // namespace supersynk
