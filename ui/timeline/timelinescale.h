// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/timeline/timeline.h"

#include <vector>

namespace supersynk {

/// Which part of a timeline is shown, and where: maps times to pixels.
class TimelineScale
{
public:
    /// The shortest part that can be shown.
    static constexpr TimelineTime kLeastSpan = std::chrono::milliseconds(200);

    /// Shows all of a timeline of \a length.
    void setLength(TimelineTime length);
    /// The part is shown from pixel \a left on, \a width pixels wide.
    void setPixels(int left, int width);

    /// Shows the part from \a begin on, as far as the timeline reaches.
    void show(TimelineTime begin, TimelineTime span);
    void showAll() { show({}, m_length); }
    /// Shows a shorter part if \a factor is above 1. The time \a about stays where it is.
    void zoom(double factor, TimelineTime about);
    void moveBy(TimelineTime time) { show(m_begin + time, m_span); }

    [[nodiscard]] TimelineTime length() const { return m_length; }
    [[nodiscard]] TimelineTime begin() const { return m_begin; }
    [[nodiscard]] TimelineTime span() const { return m_span; }
    [[nodiscard]] TimelineTime end() const { return m_begin + m_span; }
    [[nodiscard]] bool isShown(TimelineTime time) const { return time >= m_begin && time <= end(); }
    [[nodiscard]] int left() const { return m_left; }
    [[nodiscard]] int width() const { return m_width; }

    [[nodiscard]] double xOf(TimelineTime time) const;
    /// A time of the timeline, also for pixels outside of the shown part.
    [[nodiscard]] TimelineTime timeAt(double x) const;
    [[nodiscard]] TimelineTime timeOf(double pixels) const;

    /// The round times of the shown part for an axis, at least \a spacing pixels apart. The timeline begins
    /// at \a origin: the sum of both is round.
    [[nodiscard]] std::vector<TimelineTime> ticks(int spacing, TimelineTime origin = {}) const;

    bool operator==(const TimelineScale &) const = default;

private:
    TimelineTime m_length = kLeastSpan;
    TimelineTime m_begin{};
    TimelineTime m_span = kLeastSpan;
    int m_left = 0;
    int m_width = 1;
};

} // namespace supersynk
