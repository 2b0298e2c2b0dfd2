// SPDX-License-Identifier: GPL-3.0-only
#include "ui/widgets/sparkline.h"

#include "ui/widgets/lineart.h"

#include <QPainter>
#include <QPolygonF>

#include <algorithm>
#include <cmath>

namespace supersynk {
namespace {

constexpr qreal kLine = 1; // logical pixels

} // namespace

void paintSparkline(QPainter &painter, const QRectF &area, const QList<float> &values, int capacity,
                    const QColor &color)
{
    // Leaves room for dots, and aligns a level line, the usual case, with a row of pixels.
    constexpr qreal kMargin = 2.5 * kLine;
    const QRectF inner = area.adjusted(kMargin, kMargin, -kMargin, -kMargin);
    if (inner.width() <= 0 || inner.height() <= 0 || values.isEmpty() || capacity < 2)
        return;
    float top = 1;
    for (const float value : values)
        if (std::isfinite(value))
            top = std::max(top, value);

    const qreal step = inner.width() / (capacity - 1);
    const auto shown = std::min<qsizetype>(values.size(), capacity);
    QPolygonF run;
    run.reserve(shown);
    for (qsizetype i = values.size() - shown; i < values.size(); ++i) {
        const float value = values.at(i);
        if (std::isfinite(value)) {
            const qreal x = inner.right() - step * static_cast<qreal>(values.size() - 1 - i);
            run.append({x, inner.bottom() - inner.height() * std::max(0.0F, value) / top});
        } else {
            paintThinLine(painter, run, color, kLine);
            run.clear();
        }
    }
    paintThinLine(painter, run, color, kLine);
}

} // namespace supersynk
