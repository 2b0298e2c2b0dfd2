// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QRect>
#include <QStyle>

class QPainter;
class QStyleOptionSlider;

namespace supersynk {

// A scroll bar without buttons: a rounded handle on the ground of its list.

[[nodiscard]] QRect scrollBarPart(const QStyleOptionSlider &option, QStyle::SubControl part);
void paintScrollBar(QPainter &painter, const QStyleOptionSlider &option);

} // namespace supersynk
