// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QtGlobal>

class QColor;
class QPainter;
class QPolygonF;

namespace supersynk {

// Qt makes a polygon of a smooth line that is wider than a pixel of the screen, and what that costs grows
// with the square of the points: 75 ms for the 600 of a plot. A hairline it just draws, in less than 1 ms.

/// Paints a smooth line through \a points, \a width logical pixels thick, as hairlines one beside the other.
/// One point alone is a dot.
void paintThinLine(QPainter &painter, const QPolygonF &points, const QColor &color, qreal width);

/// Fills the ground between the line through \a points, whose x ascend, and \a bottom.
void paintGround(QPainter &painter, const QPolygonF &points, qreal bottom, const QColor &color);

} // namespace supersynk
