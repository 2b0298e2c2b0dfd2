// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "server/recording/recordingtimeline.h"
#include "server/recording/report/clientfigures.h"

#include <QString>

#include <cstddef>
#include <functional>
#include <optional>
#include <vector>

namespace supersynk {

class RecordingReader;

/// All that a report says.
struct ReportData
{
    QString fileName;
    bool isFinished = true;        ///< False if the file was cut off.
    std::size_t damagedChunks = 0; ///< Parts of the file that could not be read.
    RecordingTimeline timeline;
    std::vector<ClientFigures> clients; ///< Of the lanes of the timeline.
};

/// Reads the whole recording, in constant memory: about a minute for an hour with 30 clients at 90 Hz. Calls
/// \a progress with the share that is done, and stops without a result when it returns false.
[[nodiscard]] std::optional<ReportData> readReportData(RecordingReader &reader,
                                                       const std::function<bool(double)> &progress);

} // namespace supersynk
