// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QIcon>

class QColor;
class QPainter;
class QRectF;

namespace supersynk {

/// Paints the colour of a client in the middle of \a place: a square with round corners.
void paintSwatch(QPainter &painter, const QRectF &place, const QColor &color);

/// The same as an icon.
[[nodiscard]] QIcon swatchIcon(const QColor &color);

} // namespace supersynk
