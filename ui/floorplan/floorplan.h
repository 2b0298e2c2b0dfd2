// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QString>

class QSettings;

namespace supersynk {

/// A picture of the room, and where it lies. Lengths are in metres.
struct FloorPlan
{
    static constexpr double kMinWidth = 0.1;
    static constexpr double kMaxWidth = 10'000;
    static constexpr double kMaxDistance = 10'000; ///< Of the centre from the origin, on each axis.
    static constexpr double kMaxTurn = 180;

    QString file;      ///< Empty for no plan.
    double width = 10; ///< Of the picture, before it is turned.
    double x = 0;      ///< Of its centre.
    double z = 0;
    double turn = 0; ///< Degrees, clockwise as seen on the map.

    bool operator==(const FloorPlan &) const = default;
};

/// Missing and invalid values are the defaults of FloorPlan.
[[nodiscard]] FloorPlan loadFloorPlan(const QSettings &store);
void storeFloorPlan(QSettings &store, const FloorPlan &plan);

} // namespace supersynk
