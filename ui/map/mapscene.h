// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/map/tracks.h"
#include "ui/map/viewport.h"
#include "ui/watch/verdict.h"

#include <QByteArray>
#include <QHash>
#include <QPointF>
#include <QRectF>

namespace supersynk {

/// How much a map shows, and how large.
struct MapLook
{
    double scale = 1;        ///< Of dots, trails and margins; names have the font of the view.
    bool hasScales = true;   ///< The numbers of the grid, and the strip of heights.
    bool isDotsOnly = false; ///< For crowds: no labels, trails or directions.

    bool operator==(const MapLook &) const = default;
};

/// Clients of a channel with a verdict that needs attention, by id.
using MapVerdicts = QHash<QByteArray, Verdict>;

/// The contents of one frame.
struct MapScene
{
    const Viewport &viewport;
    ForwardAxis forward;
    const Tracks &tracks;
    const MapVerdicts &verdicts;
    Tracks::TimePoint now;
    QByteArray selected; ///< Ids; empty for none.
    QByteArray hovered;

    [[nodiscard]] QPointF pointOf(const Place &place) const;
    /// Whether a dot at \a point, with \a radius around, is visible in part.
    [[nodiscard]] bool isVisible(const QPointF &point, double radius) const;
    /// Good for a client without trouble.
    [[nodiscard]] Verdict verdictOf(const QByteArray &id) const { return verdicts.value(id, Verdict::Good); }
};

/// The square around a circle.
[[nodiscard]] inline QRectF around(const QPointF &center, double radius)
{
    return {center.x() - radius, center.y() - radius, 2 * radius, 2 * radius};
}

} // namespace supersynk
