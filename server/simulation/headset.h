// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QByteArray>

#include <chrono>

namespace supersynk {

/// A position in the room, in metres; y points up.
struct Position
{
    double x = 0;
    double y = 0;
    double z = 0;
};

/// A unit quaternion that rotates the z axis to the direction of view.
struct Rotation
{
    double w = 1;
    double x = 0;
    double y = 0;
    double z = 0;
};

/// The head and hands of a participant, which share one heading.
struct Pose
{
    Position head;
    Position leftHand;
    Position rightHand;
    Rotation heading;
};

/// A simulated participant: walks in a circle, looks ahead, swings the hands.
///
/// Its number determines its circle, speed, direction and colour, so that a room looks lively from above and
/// is reproducible. A value without a clock: callers pass the time.
class Headset
{
public:
    using Time = std::chrono::duration<double>; ///< Seconds since a moment that all headsets share.

    /// The headset \a number of a room, from 1.
    explicit Headset(int number);

    /// For example "simulated-01".
    [[nodiscard]] const QByteArray &clientId() const { return m_clientId; }
    /// The centre of its circle, on the floor.
    [[nodiscard]] Position center() const { return m_center; }
    /// In metres.
    [[nodiscard]] double radius() const { return m_radius; }

    [[nodiscard]] Pose pose(Time time) const;
    /// The body of its post at \a time: its pose as nodes in the format of Superklub, and `"simulated":true`.
    [[nodiscard]] QByteArray body(Time time) const;

private:
    QByteArray m_clientId;
    const char *m_color;
    Position m_center;
    double m_radius;
    double m_angularSpeed; // radians per second; negative is the opposite direction
    double m_startAngle;   // radians
};

} // namespace supersynk
