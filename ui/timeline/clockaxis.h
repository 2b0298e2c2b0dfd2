// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "server/channels/instant.h"
#include "ui/timeline/timelinescale.h"

#include <QString>

#include <vector>

namespace supersynk {

/// A line of the time axis.
struct ClockTick
{
    TimelineTime time;
    QString text;
};

/// The round local times of the part that \a scale shows, at least \a spacing pixels apart. Time 0 of the
/// scale is \a origin, in published time. "14:03", "14:03:20", or at midnight "3 Feb".
[[nodiscard]] std::vector<ClockTick> clockTicks(const TimelineScale &scale, Instant origin, int spacing);

/// "14:03:07"; with its date if that is not today.
[[nodiscard]] QString momentText(Instant moment);

} // namespace supersynk
