// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/timeline/timeline.h"

namespace supersynk {

class Names;
struct RecordingTimeline;

/// The timeline of a recording: lane by lane, in the same order. Clients are called as \a names say, which
/// may be null, or else as the operator called them when they were recorded.
[[nodiscard]] Timeline timelineOf(const RecordingTimeline &recording, const Names *names = nullptr);

/// When it was recorded, and how many clients and channels it has.
[[nodiscard]] QString recordingSummary(const RecordingTimeline &recording);

} // namespace supersynk
