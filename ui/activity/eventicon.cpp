// SPDX-License-Identifier: GPL-3.0-only
#include "ui/activity/eventicon.h"

#include "ui/watch/verdicttext.h"
#include "ui/widgets/colors.h"
#include "ui/widgets/drawnicon.h"
#include "ui/widgets/symbols.h"

#include <QGuiApplication>
#include <QPainter>
#include <QPalette>

#include <algorithm>
#include <array>
#include <optional>

namespace supersynk {
namespace {

Tone toneOf(EventKind kind, Severity severity)
{
    if (severity == Severity::Error)
        return Tone::Bad;
    if (severity == Severity::Warning)
        return Tone::Warning;
    if (kind == EventKind::Recording)
        return Tone::Record;
    const bool isGood =
        kind == EventKind::Joined || kind == EventKind::GoodAgain || kind == EventKind::Started;
    return isGood ? Tone::Good : Tone::Neutral;
}

void paintWarning(QPainter &painter, const QPen &mark)
{
    painter.drawPolygon(std::array{QPoint(0, -38), QPoint(41, 35), QPoint(-41, 35)}.data(), 3);
    painter.setPen(mark);
    painter.drawLine(0, -16, 0, 8);
    painter.drawPoint(0, 26);
}

/// The symbol of the verdict that \a kind is about.
std::optional<Symbol> verdictSymbol(EventKind kind)
{
    switch (kind) {
    case EventKind::TimedOut:
        return symbolOf(Verdict::Lost);
    case EventKind::ClockRestarted:
        return symbolOf(Verdict::ClockRestarted);
    case EventKind::TwoSenders:
        return symbolOf(Verdict::TwoSenders);
    case EventKind::Silent:
        return symbolOf(Verdict::Silent);
    case EventKind::Late:
        return symbolOf(Verdict::Late);
    case EventKind::Uneven:
        return symbolOf(Verdict::Uneven);
    case EventKind::GoodAgain:
        return symbolOf(Verdict::Good);
    default:
        return std::nullopt;
    }
}

/// As elsewhere in the window; neutral in an event that is no problem.
QColor colorOf(EventKind kind, Severity severity, const QPalette &palette)
{
    const std::optional<Symbol> symbol = verdictSymbol(kind);
    return symbol && severity != Severity::Information ? symbolColor(*symbol, palette)
                                                       : toneColor(toneOf(kind, severity), palette);
}

/// The unit is a hundredth of the icon's size, the origin its centre; pen and brush are set.
void paintShape(QPainter &painter, EventKind kind, const QColor &background)
{
    const QPen mark(background, 11, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
    const QRectF ring(-38, -38, 76, 76);
    const auto outline = [&] { painter.setBrush(Qt::NoBrush); };
    switch (kind) {
    case EventKind::Joined: // a plus
        painter.drawLine(-34, 0, 34, 0);
        painter.drawLine(0, -34, 0, 34);
        break;
    case EventKind::Left: // a minus
        painter.drawLine(-34, 0, 34, 0);
        break;
    case EventKind::Purged: // a cross
        painter.drawLine(-30, -30, 30, 30);
        painter.drawLine(-30, 30, 30, -30);
        break;
    case EventKind::Refused: // no entry
        painter.drawEllipse(ring);
        painter.setPen(mark);
        painter.drawLine(-20, 0, 20, 0);
        break;
    case EventKind::ProgramStarted: // a switch
        outline();
        painter.drawArc(ring, 120 * 16, 300 * 16);
        painter.drawLine(0, -42, 0, -6);
        break;
    case EventKind::Started: // play
        painter.drawPolygon(std::array{QPoint(-24, -34), QPoint(34, 0), QPoint(-24, 34)}.data(), 3);
        break;
    case EventKind::Stopped:
        painter.drawRect(-28, -28, 56, 56);
        break;
    case EventKind::Failed: // a disc with a cross
        painter.drawEllipse(ring);
        painter.setPen(mark);
        painter.drawLine(-15, -15, 15, 15);
        painter.drawLine(-15, 15, 15, -15);
        break;
    case EventKind::Port: // a socket
        outline();
        painter.drawRoundedRect(QRectF(-36, -36, 72, 72), 12, 12);
        painter.drawPoint(-14, 0);
        painter.drawPoint(14, 0);
        break;
    case EventKind::Recording: // a disc
        painter.drawEllipse(QRectF(-30, -30, 60, 60));
        break;
    case EventKind::Marker: // a flag
        painter.drawLine(-26, -40, -26, 40);
        painter.drawPolygon(
            std::array{QPoint(-26, -36), QPoint(34, -36), QPoint(18, -15), QPoint(34, 6), QPoint(-26, 6)}
                .data(),
            5);
        break;
    case EventKind::Certificate: // a padlock
        painter.drawRect(-28, -2, 56, 36);
        outline();
        painter.drawArc(QRectF(-20, -40, 40, 60), 0, 180 * 16);
        break;
    case EventKind::Network: // three nodes
        painter.drawPolyline(std::array{QPoint(-30, 30), QPoint(0, -28), QPoint(30, 30)}.data(), 3);
        for (const QPoint node : {QPoint(-30, 28), QPoint(0, -28), QPoint(30, 28)})
            painter.drawEllipse(node, 10, 10);
        break;
    case EventKind::Said: // a speech bubble
        painter.drawRoundedRect(-36, -34, 72, 50, 12, 12);
        painter.drawPolyline(std::array{QPoint(-18, 16), QPoint(-18, 38), QPoint(4, 16)}.data(), 3);
        break;
    case EventKind::Setting: // two sliders
        painter.drawLine(-38, -20, 38, -20);
        painter.drawLine(-38, 20, 38, 20);
        painter.drawEllipse(QPoint(-14, -20), 10, 10);
        painter.drawEllipse(QPoint(14, 20), 10, 10);
        break;
    case EventKind::Error: // a warning triangle
        paintWarning(painter, mark);
        break;
    case EventKind::TimedOut: // these have symbols of their verdicts
    case EventKind::ClockRestarted:
    case EventKind::TwoSenders:
    case EventKind::Silent:
    case EventKind::Late:
    case EventKind::Uneven:
    case EventKind::GoodAgain:
        break;
    }
}

} // namespace

QIcon eventIcon(EventKind kind, Severity severity)
{
    return drawnIcon([kind, severity](QPainter &painter, const QRect &area, QIcon::Mode mode) {
        const QPalette palette = QGuiApplication::palette();
        const bool isSelected = mode == QIcon::Selected && !isSelectionTinted(palette);
        const QColor color =
            isSelected ? palette.color(QPalette::HighlightedText) : colorOf(kind, severity, palette);
        const QColor background = palette.color(isSelected ? QPalette::Highlight : QPalette::Base);
        if (const std::optional<Symbol> symbol = verdictSymbol(kind)) {
            paintSymbol(painter, area, *symbol, color, background);
            return;
        }
        const qreal side = std::min(area.width(), area.height());
        painter.save();
        painter.setRenderHint(QPainter::Antialiasing);
        painter.translate(QRectF(area).center());
        painter.scale(side / 100, side / 100);
        painter.setPen(QPen(color, 12, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter.setBrush(color);
        paintShape(painter, kind, background);
        painter.restore();
    });
}

} // namespace supersynk
