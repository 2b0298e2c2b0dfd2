// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QList>

class QColor;
class QPainter;
class QRectF;

namespace supersynk {

/// Paints \a values, from the oldest to the newest, as a line within \a area. The newest stands at the right;
/// where there are fewer than \a capacity, the left stays empty. Not a number is a gap. The bottom is 0, the
/// top the largest value, or 1 if that is larger.
void paintSparkline(QPainter &painter, const QRectF &area, const QList<float> &values, int capacity,
                    const QColor &color);

} // namespace supersynk
