// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/map/viewport.h"

class QColor;
class QPainter;
class QRectF;

namespace supersynk {

/// What lies on the grid of a map, beneath the participants. Does not change: another one replaces it.
class MapGround
{
public:
    virtual ~MapGround() = default;

    /// In metres on the plane of the map.
    [[nodiscard]] virtual QRectF bounds(ForwardAxis forward) const = 0;
    /// Paints on a grid on \a background.
    virtual void paint(QPainter &painter, const Viewport &viewport, ForwardAxis forward,
                       const QColor &background) const = 0;

protected:
    MapGround() = default;
    Q_DISABLE_COPY_MOVE(MapGround)
};

} // namespace supersynk
