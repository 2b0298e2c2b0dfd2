// SPDX-License-Identifier: GPL-3.0-only
#include "server/recording/report/walkedpath.h"

#include <cmath>

namespace supersynk {
namespace {

double distance(const WalkedPath::Point &a, const WalkedPath::Point &b)
{
    return std::hypot(a.x - b.x, a.z - b.z);
}

} // namespace

void WalkedPath::add(std::chrono::nanoseconds time, const std::array<double, 3> &position)
{
    const Point point{position[0], position[2]};
    if (m_isInterrupted) {
        m_lines.push_back({point});
        ++m_points;
        m_isInterrupted = false;
        m_last = point;
        m_lastTime = time;
        return;
    }
    const double step = distance(m_last, point);
    const double seconds = std::chrono::duration<double>(time - m_lastTime).count();
    m_lastTime = time;
    if (step < kStep)
        return;
    if (step > kLeastJump && step > kMaxSpeed * seconds) {
        ++m_jumps;
        m_isInterrupted = true;
        return add(time, position);
    }
    m_length += step;
    m_last = point;
    append(point);
}

void WalkedPath::interrupt()
{
    m_isInterrupted = true;
}

void WalkedPath::append(const Point &point)
{
    Line &line = m_lines.back();
    if (distance(line.back(), point) < m_spacing)
        return;
    line.push_back(point);
    if (++m_points > kMaxPoints)
        thin();
}

/// Drops about every second point.
void WalkedPath::thin()
{
    m_spacing *= 2;
    m_points = 0;
    for (Line &line : m_lines) {
        Line thinned{line.front()};
        for (std::size_t i = 1; i < line.size(); ++i) {
            if (i + 1 == line.size() || distance(thinned.back(), line[i]) >= m_spacing)
                thinned.push_back(line[i]);
        }
        line = std::move(thinned);
        m_points += line.size();
    }
}

} // namespace supersynk
