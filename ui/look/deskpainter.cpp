// SPDX-License-Identifier: GPL-3.0-only
#include "ui/look/deskpainter.h"

#include "ui/look/contrast.h"
#include "ui/look/measures.h"
#include "ui/look/tokens.h"

#include <QPainter>
#include <QStyleOption>

#include <algorithm>
#include <array>

namespace supersynk {
namespace {

constexpr double kStroke = 1.5;
constexpr double kSwatchRadius = 3;

bool isEnabled(const QStyleOption &option)
{
    return option.state & QStyle::State_Enabled;
}

QColor edgeOf(const QStyleOption &option, const Tokens &tokens)
{
    return isEnabled(option) ? tokens.ctl : tokens.line2;
}

QColor buttonGround(const QStyleOption &option, const Tokens &tokens)
{
    if (!isEnabled(option))
        return option.palette.color(QPalette::Window);
    if (option.state & (QStyle::State_Sunken | QStyle::State_On))
        return tokens.sel;
    const bool isUnderPointer = option.state & QStyle::State_MouseOver;
    const bool isPlain = option.palette.color(QPalette::Button) == QColor(tokens.button);
    return isUnderPointer && isPlain ? QColor(tokens.alt) : option.palette.color(QPalette::Button);
}

} // namespace

void paintBox(QPainter &painter, const QRectF &rect, const QColor &fill, const QColor &outline, double width)
{
    const double inset = width / 2;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(outline, width));
    painter.setBrush(fill);
    painter.drawRoundedRect(rect.adjusted(inset, inset, -inset, -inset), kControlRadius - inset,
                            kControlRadius - inset);
    painter.restore();
}

void paintFocusRing(QPainter &painter, const QRectF &rect, const QPalette &palette, double radius)
{
    constexpr double kInset = kFocusRing / 2.0;
    const QColor accent = tokensFor(palette).accent;
    const bool isVisible = contrast(accent, palette.color(QPalette::Window)) >= 3;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(isVisible ? accent : palette.color(QPalette::WindowText), kFocusRing));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(rect.adjusted(kInset, kInset, -kInset, -kInset), radius, radius);
    painter.restore();
}

void paintButton(QPainter &painter, const QStyleOption &option, bool isDefault)
{
    const Tokens &tokens = tokensFor(option.palette);
    const bool isFilled = isDefault && isEnabled(option);
    const bool isChecked = option.state & QStyle::State_On;
    const QColor ground = isFilled ? QColor(option.state & QStyle::State_Sunken ? tokens.band : tokens.fill)
                                   : buttonGround(option, tokens);
    const QColor edge = isFilled         ? ground
        : isChecked && isEnabled(option) ? QColor(tokens.accent)
        : option.palette.color(QPalette::Button) == QColor(tokens.button)
        ? QColor(tokens.line2)
        : option.palette.color(QPalette::ButtonText);
    const QRectF rect(option.rect);
    if (!(option.state & QStyle::State_HasFocus)) {
        paintBox(painter, rect, ground, edge);
        return;
    }
    constexpr double kRoom = kFocusRing + 1; // a gap that separates the ring from a filled button
    paintBox(painter, isFilled ? rect.adjusted(kRoom, kRoom, -kRoom, -kRoom) : rect, ground, edge);
    paintFocusRing(painter, rect, option.palette, kControlRadius);
}

void paintField(QPainter &painter, const QStyleOption &option)
{
    const Tokens &tokens = tokensFor(option.palette);
    const QColor ground = option.palette.color(isEnabled(option) ? QPalette::Base : QPalette::Window);
    paintBox(painter, option.rect, ground, edgeOf(option, tokens));
    if (option.state & QStyle::State_HasFocus)
        paintFocusRing(painter, option.rect, option.palette, kControlRadius);
}

void paintCheckBox(QPainter &painter, const QStyleOption &option)
{
    const Tokens &tokens = tokensFor(option.palette);
    const bool isOn = option.state & (QStyle::State_On | QStyle::State_NoChange);
    const QRectF box = QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -0.5);
    const QColor on = isEnabled(option) ? tokens.fill : tokens.ctl;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(isOn ? on : edgeOf(option, tokens));
    painter.setBrush(isOn ? on : option.palette.color(QPalette::Base));
    painter.drawRoundedRect(box, kSwatchRadius, kSwatchRadius);
    if (isOn) {
        const double unit = box.width() / 16;
        painter.translate(box.topLeft());
        painter.scale(unit, unit);
        painter.setPen(QPen(Qt::white, 2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        if (option.state & QStyle::State_NoChange)
            painter.drawLine(QPointF(4, 8), QPointF(12, 8));
        else
            painter.drawPolyline(std::array{QPointF(4, 8.5), QPointF(7, 11.5), QPointF(12, 5)}.data(), 3);
    }
    painter.restore();
}

void paintRadioButton(QPainter &painter, const QStyleOption &option)
{
    const Tokens &tokens = tokensFor(option.palette);
    const bool isOn = option.state & QStyle::State_On;
    const QColor on = isEnabled(option) ? tokens.fill : tokens.ctl;
    const QRectF ring = QRectF(option.rect).adjusted(1, 1, -1, -1);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(isOn ? on : edgeOf(option, tokens), kStroke));
    painter.setBrush(isOn ? on : option.palette.color(QPalette::Base));
    painter.drawEllipse(ring);
    if (isOn) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(Qt::white);
        painter.drawEllipse(ring.center(), ring.width() / 5, ring.width() / 5);
    }
    painter.restore();
}

void paintChevron(QPainter &painter, const QRectF &rect, Qt::ArrowType direction, const QColor &color,
                  double size)
{
    const double unit = std::min({rect.width() / 10, rect.height() / 6, size});
    if (unit <= 0)
        return;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(rect.center());
    painter.scale(unit, unit);
    switch (direction) {
    case Qt::UpArrow:
        painter.rotate(180);
        break;
    case Qt::LeftArrow:
        painter.rotate(90);
        break;
    case Qt::RightArrow:
        painter.rotate(-90);
        break;
    default:
        break;
    }
    painter.setPen(QPen(color, kStroke / unit, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPolyline(std::array{QPointF(-4, -2), QPointF(0, 2), QPointF(4, -2)}.data(), 3);
    painter.restore();
}

void paintHeaderSection(QPainter &painter, const QStyleOption &option)
{
    const Tokens &tokens = tokensFor(option.palette);
    painter.fillRect(option.rect, option.palette.color(QPalette::Base));
    if (option.state & QStyle::State_MouseOver)
        painter.fillRect(option.rect, QColor(tokens.alt));
    const QRect &rect = option.rect;
    painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), QColor(tokens.line2));
}

void paintTab(QPainter &painter, const QStyleOptionTab &tab)
{
    if (tab.position == QStyleOptionTab::OnlyOneTab)
        return;
    const Tokens &tokens = tokensFor(tab.palette);
    const bool isSelected = tab.state & QStyle::State_Selected;
    const bool isUnderPointer = tab.state & QStyle::State_MouseOver;
    const QColor ground = isSelected ? tokens.sel : isUnderPointer ? tokens.alt : tokens.button;
    QRectF box = QRectF(tab.rect).adjusted(0, 1, 0, -1);
    painter.save();
    painter.setClipRect(box);
    // The rounded end of a neighbour would show at a joint.
    const bool isLeftmost = tab.position
        == (tab.direction == Qt::RightToLeft ? QStyleOptionTab::End : QStyleOptionTab::Beginning);
    const bool isRightmost = tab.position
        == (tab.direction == Qt::RightToLeft ? QStyleOptionTab::Beginning : QStyleOptionTab::End);
    box.adjust(isLeftmost ? 0 : -2 * kControlRadius, 0, isRightmost ? 0 : 2 * kControlRadius, 0);
    paintBox(painter, box, ground, tokens.line2);
    painter.restore();
    if (!isLeftmost)
        painter.fillRect(QRectF(tab.rect.left(), tab.rect.top() + 1, 1, tab.rect.height() - 2),
                         QColor(tokens.line2));
}

void paintTitle(QPainter &painter, const QStyleOptionTab &tab)
{
    painter.save();
    QFont bold = painter.font();
    bold.setBold(true);
    painter.setFont(bold);
    painter.setPen(tab.palette.color(QPalette::WindowText));
    painter.drawText(tab.rect.adjusted(kInnerGap, 0, 0, 0), Qt::AlignVCenter | Qt::TextShowMnemonic,
                     tab.text);
    painter.restore();
    if (tab.state & QStyle::State_HasFocus)
        paintFocusRing(painter, tab.rect, tab.palette, kControlRadius);
}

} // namespace supersynk
