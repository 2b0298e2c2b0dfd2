// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/timeline/timeline.h"

namespace supersynk {

/// Ten minutes: Ada and Goran in "maze", Hana in "lobby". Goran is silent from 4 to 5 min and then lost; Hana
/// is late from 6 to 7 min. A marker at 2 min, a gap at 8 min.
inline Timeline sampleTimeline()
{
    using namespace std::chrono_literals;
    using Kind = Timeline::Span::Kind;
    Timeline timeline;
    timeline.length = 10min;
    timeline.lanes = {
        {.name = QStringLiteral("Ada"),
         .group = QStringLiteral("maze"),
         .id = "Ada",
         .spans = {{0s, 10min, Kind::There}},
         .lost = {}},
        {.name = QStringLiteral("Goran"),
         .group = QStringLiteral("maze"),
         .id = "Goran",
         .spans = {{0s, 4min, Kind::There}, {4min, 5min, Kind::Silent}},
         .lost = {5min}},
        {.name = QStringLiteral("Hana"),
         .group = QStringLiteral("lobby"),
         .id = "Hana",
         .spans = {{0s, 6min, Kind::There}, {6min, 7min, Kind::Late}, {7min, 10min, Kind::There}},
         .lost = {}}};
    timeline.markers = {{2min, QStringLiteral("Door opens"), {}}};
    timeline.gaps = {{8min, 12}};
    timeline.messagesPerSecond.assign(600, 90.0F);
    return timeline;
}

} // namespace supersynk
