// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QList>

class QColor;
class QPainter;
class QRectF;

namespace supersynk {

/// Paints \a values, oldest first, as a line within \a area. The newest value is at the right edge; with
/// fewer than \a capacity values the left stays empty. NaN is a gap. The bottom is 0, the top the largest
/// value but at least 1.
void paintSparkline(QPainter &painter, const QRectF &area, const QList<float> &values, int capacity,
                    const QColor &color);

} // namespace supersynk
