// SPDX-License-Identifier: GPL-3.0-only
#include "ui/widgets/lineart.h"

#include <QPainter>
#include <QPolygonF>

#include <algorithm>
#include <cmath>

namespace supersynk {
namespace {

qreal pixelOf(const QPainter &painter)
{
    return 1 / painter.device()->devicePixelRatio();
}

/// Joints between level pieces of a hairline would show as dots.
QPolygonF withoutLevelJoints(const QPolygonF &points)
{
    QPolygonF fewer;
    fewer.reserve(points.size());
    for (qsizetype i = 0; i < points.size(); ++i) {
        const bool isWithin = i > 0 && i + 1 < points.size();
        if (!isWithin || !qFuzzyCompare(points.at(i - 1).y(), points.at(i).y())
            || !qFuzzyCompare(points.at(i).y(), points.at(i + 1).y()))
            fewer.append(points.at(i));
    }
    return fewer;
}

} // namespace

void paintThinLine(QPainter &painter, const QPolygonF &points, const QColor &color, qreal width)
{
    if (points.isEmpty())
        return;
    painter.save();
    if (points.size() == 1) {
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(color);
        painter.drawEllipse(points.first(), width, width);
        painter.restore();
        return;
    }
    constexpr int kCosmetic = 0; // always one pixel of the screen wide
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(color, kCosmetic));
    const qreal pixel = pixelOf(painter);
    const int count = std::max(1, static_cast<int>(std::lround(width / pixel)));
    const QPolygonF line = withoutLevelJoints(points);
    painter.translate(0, -pixel * (count - 1) / 2);
    for (int i = 0; i < count; ++i) {
        painter.drawPolyline(line);
        painter.translate(0, pixel);
    }
    painter.restore();
}

void fillBelowLine(QPainter &painter, const QPolygonF &points, qreal bottom, const QColor &color)
{
    if (points.size() < 2)
        return;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing, false);
    const qreal pixel = pixelOf(painter);
    auto next = points.begin() + 1;
    const qreal left = std::floor(points.first().x());
    const int columns = static_cast<int>(std::ceil((points.last().x() - left) / pixel));
    for (int column = 0; column < columns; ++column) {
        const qreal x = left + column * pixel;
        while (next != points.end() - 1 && next->x() < x)
            ++next;
        const QPointF &before = *(next - 1);
        const qreal share = std::clamp((x - before.x()) / (next->x() - before.x()), 0.0, 1.0);
        const qreal y = before.y() + share * (next->y() - before.y());
        painter.fillRect(QRectF(x, y, pixel, bottom - y), color);
    }
    painter.restore();
}

} // namespace supersynk
