// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/replay/timeline.h"

namespace supersynk {

struct RecordingTimeline;

/// The timeline of a recording: lane by lane, in the same order.
[[nodiscard]] Timeline timelineOf(const RecordingTimeline &recording);

/// When it was recorded, and how many clients and channels it has.
[[nodiscard]] QString recordingSummary(const RecordingTimeline &recording);

} // namespace supersynk
