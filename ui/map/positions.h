// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/map/positionpath.h"

#include <QByteArray>
#include <QColor>

#include <optional>

namespace supersynk {

/// Where a participant is and in which direction it looks.
struct Place
{
    QByteArray node; ///< The name of the node that it was read from; may be empty.
    double x = 0;    ///< Metres; finite and within kMaxDistance of 0, as y and z.
    double y = 0;    ///< Upwards.
    double z = 0;
    /// Radians about y, in (-pi, pi]. 0 looks along +z in Unity and along -z in WebXR; from +z, positive yaw
    /// turns towards +x. Nothing if the body has no rotation.
    std::optional<double> yaw;
    QByteArray color; ///< As posted, untrusted; empty if not given.

    bool operator==(const Place &) const = default;
};

/// Metres. Participants farther away are ignored: they would shrink all others into one dot.
inline constexpr double kMaxDistance = 1e6;

/// How many bytes of a body are parsed at most: bodies of a hundred clients are parsed many times a second.
/// Two tracked hands take five thousand bytes.
inline constexpr qsizetype kMaxScanned = qsizetype{64} * 1024;

/// The yaw of the rotation w + xi + yj + zk, which need not be of length 1; nothing if it is not a rotation.
/// Close to straight down or up, the yaw is where the top of the head points, or the opposite.
[[nodiscard]] std::optional<double> yawOf(double w, double x, double y, double z);

/// Reads the format of Superklub: an array "data" of strings,
///
///     id=head;pos=0.1,1.62,0.3;rot=0,0,0,1;shape=ball;color=red
///
/// rot is in the order x,y,z,w, as Unity reads it: a fresh node writes 0,0,0,1, although Superklub's C# tuple
/// names its members w,x,y,z. Uses the node named head, or else the first one with a position.
[[nodiscard]] std::optional<Place> placeInNodes(const QByteArray &body);

/// A posted colour, which is a name of CSS or #RRGGBB; invalid if it is neither.
[[nodiscard]] QColor postedColor(const QByteArray &color);

/// Reads the position at \a path: an object with the numbers x, y and z, or an array of the three. Next to
/// it, a "rotation", "orientation", "quaternion" or "rot" with the members w, x, y and z gives the yaw.
[[nodiscard]] std::optional<Place> placeAtPath(const QByteArray &body, const PositionPath &path);

} // namespace supersynk
