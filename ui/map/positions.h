// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/map/positionpath.h"

#include <QByteArray>

#include <optional>

namespace supersynk {

/// Where a participant is and which way it looks.
struct Place
{
    QByteArray node; ///< The name of the node it was read from; empty if it has none.
    double x = 0;    ///< Metres; finite, and at most kMaxDistance from the origin, as y and z.
    double y = 0;    ///< Upwards.
    double z = 0;
    /// Radians about y, in (-pi, pi]. 0 looks along z, be that +z as in Unity or -z as in WebXR; what
    /// looks along +z turns towards +x. Nothing if the body does not tell.
    std::optional<double> yaw;
    QByteArray color; ///< As posted, untrusted; empty if not given.

    bool operator==(const Place &) const = default;
};

/// A thousand kilometres. Who claims to be farther away would only squeeze all others into one dot.
inline constexpr double kMaxDistance = 1e6;

/// Only so much of the beginning of a body is looked at: a room of a hundred is looked through many times
/// a second. Two tracked hands take five thousand bytes.
inline constexpr qsizetype kMaxLooked = qsizetype{64} * 1024;

/// The yaw of the rotation w + xi + yj + zk, which need not be of length 1; nothing for what is no rotation.
/// Who looks straight down or up looks to where the top of the head points, or away from it.
[[nodiscard]] std::optional<double> yawOf(double w, double x, double y, double z);

/// Reads the format of Superklub: an array "data" of strings,
///
///     id=head;pos=0.1,1.62,0.3;rot=0,0,0,1;shape=ball;color=red
///
/// rot is in the order x,y,z,w, as Unity reads it: a fresh node writes 0,0,0,1, although Superklub's C# tuple
/// names its members w,x,y,z. The place is that of the node named head, or of the first that has one.
[[nodiscard]] std::optional<Place> placeInNodes(const QByteArray &body);

/// Reads the position at \a path: an object with the numbers x, y and z, or an array of the three. Next to
/// it, a "rotation", "orientation", "quaternion" or "rot" with the members w, x, y and z gives the yaw.
[[nodiscard]] std::optional<Place> placeAtPath(const QByteArray &body, const PositionPath &path);

} // namespace supersynk
