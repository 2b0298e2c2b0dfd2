// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <array>
#include <chrono>
#include <cstddef>
#include <vector>

namespace supersynk {

/// The way that a client has walked, seen from above, and its length. Takes bounded memory: the longer the
/// way, the coarser its points.
class WalkedPath
{
public:
    /// x and z, in metres.
    struct Point
    {
        double x = 0;
        double z = 0;

        bool operator==(const Point &) const = default;
    };
    /// A part of the way without a jump.
    using Line = std::vector<Point>;

    static constexpr double kStep = 0.05;   ///< Metres. Standing people sway by less, which is no walk.
    static constexpr double kMaxSpeed = 10; ///< Metres per second. What is faster is a jump: a teleport.
    static constexpr double kLeastJump = 1; ///< Metres.
    static constexpr std::size_t kMaxPoints = 4000;

    /// The client is at \a position: x, y, z. \a time rises.
    void add(std::chrono::nanoseconds time, const std::array<double, 3> &position);
    /// What comes next does not continue the way, as the client was away.
    void interrupt();

    [[nodiscard]] const std::vector<Line> &lines() const { return m_lines; }
    /// Metres, without jumps.
    [[nodiscard]] double length() const { return m_length; }
    [[nodiscard]] int jumps() const { return m_jumps; }
    [[nodiscard]] bool isEmpty() const { return m_lines.empty(); }

private:
    void append(const Point &point);
    void thin();

    std::vector<Line> m_lines;
    Point m_last; // of the way, every kStep
    std::chrono::nanoseconds m_lastTime{};
    bool m_isInterrupted = true;
    double m_length = 0;
    int m_jumps = 0;
    double m_spacing = kStep; // of the points
    std::size_t m_points = 0;
};

} // namespace supersynk
