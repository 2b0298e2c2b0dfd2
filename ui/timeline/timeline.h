// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QByteArray>
#include <QColor>
#include <QString>

#include <chrono>
#include <cstdint>
#include <utility>
#include <vector>

namespace supersynk {

/// Since the beginning of a timeline.
using TimelineTime = std::chrono::nanoseconds;
/// From, to.
using TimelineRange = std::pair<TimelineTime, TimelineTime>;

/// What a TimelineView shows: plain values, in the order of their times.
struct Timeline
{
    struct Span
    {
        enum class Kind {
            There,
            Late,
            LateOrUneven, ///< Of the live session, whose verdicts know both.
            Silent,
        };

        TimelineTime from;
        TimelineTime to;
        Kind kind = Kind::There;
    };
    /// A client.
    struct Lane
    {
        QString name;
        QString group; ///< Lanes of one group stand one below the other.
        QByteArray id; ///< Gives the lane its colour, unless it has one.
        std::vector<Span> spans;
        std::vector<TimelineTime> lost; ///< When it was lost.
        QString groupName = {};         ///< What the group is called; empty for `group` itself.
        QColor color = {};              ///< See shownColor(); invalid for that of the id.

        [[nodiscard]] const QString &shownGroup() const { return groupName.isEmpty() ? group : groupName; }
    };
    struct Marker
    {
        TimelineTime time;
        QString label;
        QString text = {};
    };
    /// Here, messages are missing.
    struct Gap
    {
        TimelineTime time;
        std::uint64_t dropped = 0;
    };

    TimelineTime length{};
    std::vector<Lane> lanes;
    std::vector<Marker> markers;
    std::vector<Gap> gaps;
    std::vector<float> messagesPerSecond; ///< A value for each second.
};

} // namespace supersynk
