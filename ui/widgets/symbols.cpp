// SPDX-License-Identifier: GPL-3.0-only
#include "ui/widgets/symbols.h"

#include "ui/widgets/colors.h"
#include "ui/widgets/drawnicon.h"

#include <QGuiApplication>
#include <QPainter>
#include <QPalette>

#include <algorithm>
#include <array>

namespace supersynk {
namespace {

void paintCross(QPainter &painter, const QPen &pen)
{
    painter.setPen(pen);
    painter.drawLine(QPointF(-16, -16), QPointF(16, 16));
    painter.drawLine(QPointF(-16, 16), QPointF(16, -16));
}

/// The painter's units are hundredths of the symbol's size, the origin is its centre.
void paintShape(QPainter &painter, Symbol symbol, const QColor &color, const QColor &background)
{
    const QPen outline(color, 12, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
    const QPen mark(background, 11, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
    const QRectF disc(-46, -46, 92, 92);
    const QRectF ring(-38, -38, 76, 76);
    constexpr int kDegree = 16;

    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    switch (symbol) {
    case Symbol::Running:
        painter.drawEllipse(disc);
        painter.setPen(mark);
        painter.drawPolyline(std::array{QPointF(-21, 2), QPointF(-6, 17), QPointF(22, -15)}.data(), 3);
        break;
    case Symbol::Failed:
        painter.drawEllipse(disc);
        paintCross(painter, mark);
        break;
    case Symbol::Warning:
        painter.setPen(outline);
        painter.drawPolygon(std::array{QPointF(0, -38), QPointF(41, 35), QPointF(-41, 35)}.data(), 3);
        painter.setPen(mark);
        painter.drawLine(QPointF(0, -16), QPointF(0, 8));
        painter.drawPoint(QPointF(0, 26));
        break;
    case Symbol::Starting:
        painter.setPen(outline);
        painter.drawArc(ring, 45 * kDegree, 270 * kDegree);
        break;
    case Symbol::Stopped:
        painter.setPen(outline);
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(-34, -34, 68, 68), 8, 8);
        break;
    case Symbol::Uneven:
        painter.setPen(outline);
        painter.drawPolygon(
            std::array{QPointF(0, -42), QPointF(42, 0), QPointF(0, 42), QPointF(-42, 0)}.data(), 4);
        painter.setPen(mark);
        painter.drawPolyline(
            std::array{QPointF(-22, 4), QPointF(-11, -7), QPointF(0, 1), QPointF(11, 8), QPointF(22, -4)}
                .data(),
            5);
        break;
    case Symbol::TwoSenders:
        painter.drawEllipse(QRectF(-48, -34, 60, 60));
        painter.setPen(QPen(background, 9));
        painter.drawEllipse(QRectF(-14, -28, 62, 62));
        break;
    case Symbol::Lost:
        painter.setPen(outline);
        painter.drawPolygon(std::array{QPointF(-17, -40), QPointF(17, -40), QPointF(40, -17), QPointF(40, 17),
                                       QPointF(17, 40), QPointF(-17, 40), QPointF(-40, 17), QPointF(-40, -17)}
                                .data(),
                            8);
        paintCross(painter, mark);
        break;
    case Symbol::Live:
        painter.drawEllipse(QRectF(-30, -30, 60, 60));
        break;
    case Symbol::Recording:
        painter.drawEllipse(QRectF(-42, -42, 84, 84));
        break;
    case Symbol::New:
        painter.drawEllipse(QRectF(-20, -20, 40, 40));
        painter.setPen(QPen(color, 9));
        painter.setBrush(Qt::NoBrush);
        painter.drawEllipse(QRectF(-38, -38, 76, 76));
        break;
    case Symbol::Restarted:
        painter.setPen(outline);
        paintRestartArrow(painter);
        break;
    case Symbol::Paused:
        painter.drawRoundedRect(QRectF(-30, -34, 22, 68), 6, 6);
        painter.drawRoundedRect(QRectF(8, -34, 22, 68), 6, 6);
        break;
    case Symbol::Silent:
        painter.setPen(outline);
        painter.setBrush(Qt::NoBrush);
        painter.drawEllipse(ring);
        painter.drawLine(QPointF(-16, 0), QPointF(16, 0));
        break;
    }
}

} // namespace

QColor symbolColor(Symbol symbol, const QPalette &palette)
{
    switch (symbol) {
    case Symbol::Running:
    case Symbol::Live:
    case Symbol::New:
        return toneColor(Tone::Good, palette);
    case Symbol::Restarted:
    case Symbol::Uneven:
    case Symbol::TwoSenders:
    case Symbol::Starting:
    case Symbol::Silent:
    case Symbol::Warning:
        return toneColor(Tone::Warning, palette);
    case Symbol::Failed:
    case Symbol::Lost:
        return toneColor(Tone::Bad, palette);
    case Symbol::Stopped:
    case Symbol::Paused:
        return toneColor(Tone::Neutral, palette);
    case Symbol::Recording:
        return toneColor(Tone::Record, palette);
    }
    return {};
}

void paintSymbol(QPainter &painter, const QRectF &area, Symbol symbol, const QPalette &palette)
{
    paintSymbol(painter, area, symbol, symbolColor(symbol, palette), palette.color(QPalette::Base));
}

void paintSymbol(QPainter &painter, const QRectF &area, Symbol symbol, const QColor &color,
                 const QColor &background)
{
    const qreal side = std::min(area.width(), area.height());
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(area.center());
    painter.scale(side / 100, side / 100);
    paintShape(painter, symbol, color, background);
    painter.restore();
}

QIcon symbolIcon(Symbol symbol)
{
    return drawnIcon([symbol](QPainter &painter, const QRect &area, QIcon::Mode mode) {
        const QPalette palette = QGuiApplication::palette();
        const QColor highlight = palette.color(QPalette::Highlight);
        const QColor color = symbolColor(symbol, palette);
        if (mode == QIcon::Selected)
            paintSymbol(painter, area, symbol,
                        contrast(color, highlight) >= kSymbolContrast
                            ? color
                            : palette.color(QPalette::HighlightedText),
                        highlight);
        else
            paintSymbol(painter, area, symbol, palette);
    });
}

} // namespace supersynk
