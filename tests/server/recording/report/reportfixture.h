// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "server/recording/report/reportdata.h"

namespace supersynk {

/// A minute of "alice" in "maze", without figures.
inline ReportData sampleReport()
{
    using namespace std::chrono_literals;
    using Kind = RecordingTimeline::Span::Kind;
    ReportData data;
    data.fileName = QStringLiteral("maze.mcap");
    data.timeline.begin = Instant(std::chrono::seconds(1'700'000'000));
    data.timeline.end = data.timeline.begin + 1min;
    data.timeline.lanes = {{.key = "maze",
                            .clientId = "alice",
                            .spans = {{0s, 40s, Kind::There}, {40s, 50s, Kind::Silent}},
                            .lost = {50s},
                            .messages = 400,
                            .late = 4}};
    data.timeline.messages = 400;
    data.timeline.messagesPerSecond.assign(60, 10.0F);
    data.clients.resize(1);
    return data;
}

} // namespace supersynk
