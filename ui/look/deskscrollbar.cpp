// SPDX-License-Identifier: GPL-3.0-only
#include "ui/look/deskscrollbar.h"

#include "ui/look/tokens.h"

#include <QPainter>
#include <QStyleOptionSlider>

#include <algorithm>

namespace supersynk {
namespace {

constexpr int kShortestHandle = 24;

bool isHorizontal(const QStyleOptionSlider &option)
{
    return option.orientation == Qt::Horizontal;
}

int lengthOf(const QStyleOptionSlider &option)
{
    return isHorizontal(option) ? option.rect.width() : option.rect.height();
}

int handleLength(const QStyleOptionSlider &option)
{
    const int length = lengthOf(option);
    const qint64 range = qint64(option.maximum) - option.minimum;
    if (range <= 0)
        return length;
    const auto share = static_cast<int>(qint64(option.pageStep) * length / (range + option.pageStep));
    return std::clamp(share, std::min(kShortestHandle, length), length);
}

/// The piece of the bar from \a from with \a length, along the bar.
QRect piece(const QStyleOptionSlider &option, int from, int length)
{
    const QRect &rect = option.rect;
    const QRect part = isHorizontal(option) ? QRect(rect.left() + from, rect.top(), length, rect.height())
                                            : QRect(rect.left(), rect.top() + from, rect.width(), length);
    return QStyle::visualRect(isHorizontal(option) ? option.direction : Qt::LeftToRight, rect, part);
}

} // namespace

QRect scrollBarPart(const QStyleOptionSlider &option, QStyle::SubControl part)
{
    const int length = lengthOf(option);
    const int handle = handleLength(option);
    const int start = QStyle::sliderPositionFromValue(option.minimum, option.maximum, option.sliderPosition,
                                                      length - handle, option.upsideDown);
    switch (part) {
    case QStyle::SC_ScrollBarGroove:
        return option.rect;
    case QStyle::SC_ScrollBarSlider:
        return piece(option, start, handle);
    case QStyle::SC_ScrollBarSubPage:
        return piece(option, 0, start);
    case QStyle::SC_ScrollBarAddPage:
        return piece(option, start + handle, length - start - handle);
    default:
        return {};
    }
}

void paintScrollBar(QPainter &painter, const QStyleOptionSlider &option)
{
    const Tokens &tokens = tokensFor(option.palette);
    painter.fillRect(option.rect, option.palette.color(QPalette::Base));
    if (option.maximum <= option.minimum)
        return;
    constexpr double kMargin = 2.5;
    const QRectF handle = QRectF(scrollBarPart(option, QStyle::SC_ScrollBarSlider))
                              .adjusted(kMargin, kMargin, -kMargin, -kMargin);
    const double radius = std::min(handle.width(), handle.height()) / 2;
    const bool isHeld = option.state & QStyle::State_Sunken;
    const bool isUnderPointer =
        option.state & QStyle::State_MouseOver && option.activeSubControls & QStyle::SC_ScrollBarSlider;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor(isHeld || isUnderPointer ? tokens.text2 : tokens.ctl));
    painter.drawRoundedRect(handle, radius, radius);
    painter.restore();
}

} // namespace supersynk
