// SPDX-License-Identifier: GPL-3.0-only
#include "ui/map/mapscene.h"

#include <algorithm>

namespace supersynk {

/// QPainter has 16-bit coordinates in places: clamps to less.
QPointF MapScene::pointOf(const Place &place) const
{
    constexpr double kFar = 16'000;
    const QPointF point = viewport.toScreen(planePoint(place, forward));
    return {std::clamp(point.x(), -kFar, kFar), std::clamp(point.y(), -kFar, kFar)};
}

bool MapScene::isVisible(const QPointF &point, double radius) const
{
    return QRectF(QPointF(), viewport.size()).adjusted(-radius, -radius, radius, radius).contains(point);
}

} // namespace supersynk
