// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QByteArray>

#include <chrono>

namespace supersynk {

/// A place in the room: metres, y upwards.
struct Position
{
    double x = 0;
    double y = 0;
    double z = 0;
};

/// Which way somebody is turned: a unit quaternion that turns the z axis to where they look.
struct Rotation
{
    double w = 1;
    double x = 0;
    double y = 0;
    double z = 0;
};

/// Where a participant's head and hands are. All of them look the same way.
struct Pose
{
    Position head;
    Position leftHand;
    Position rightHand;
    Rotation heading;
};

/// A participant who is not there: walks on a circle, looks ahead, swings the hands.
///
/// Each has its own circle, pace, direction and colour, all given by its number, so that a room of them seen
/// from above is alive and the same every time. A plain value without a clock: the time is given.
class Headset
{
public:
    using Time = std::chrono::duration<double>; ///< Seconds since any moment, the same for all of them.

    /// The headset \a number of a room, from 1.
    explicit Headset(int number);

    /// "simulated-01": whoever meets it in a list knows what it is.
    [[nodiscard]] const QByteArray &clientId() const { return m_clientId; }
    /// The point around which it walks, on the floor.
    [[nodiscard]] Position center() const { return m_center; }
    /// In metres.
    [[nodiscard]] double radius() const { return m_radius; }

    [[nodiscard]] Pose pose(Time time) const;
    /// What it posts at \a time: its pose as Superklub writes nodes, and `"simulated":true`.
    [[nodiscard]] QByteArray body(Time time) const;

private:
    QByteArray m_clientId;
    const char *m_color;
    Position m_center;
    double m_radius;
    double m_angularSpeed; // radians a second; negative ones walk the other way round
    double m_startAngle;   // radians
};

} // namespace supersynk
