// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QtGlobal>

class QColor;
class QPainter;
class QPolygonF;

namespace supersynk {

// Qt converts an antialiased line wider than a device pixel to a polygon, in time quadratic in the number of
// points: 75 ms for the 600 points of a plot. A hairline takes less than 1 ms.

/// Paints an antialiased line through \a points, \a width logical pixels thick, as adjacent hairlines. A
/// single point becomes a dot.
void paintThinLine(QPainter &painter, const QPolygonF &points, const QColor &color, qreal width);

/// Fills the area between the line through \a points, with ascending x, and \a bottom.
void fillBelowLine(QPainter &painter, const QPolygonF &points, qreal bottom, const QColor &color);

} // namespace supersynk
