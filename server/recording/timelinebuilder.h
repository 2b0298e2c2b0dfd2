// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "server/recording/recordingtimeline.h"

#include <functional>
#include <optional>

namespace supersynk {

class RecordingReader;

/// Gathers the timeline of a recording from its message indexes. Decompresses only the chunks that have
/// events or markers, or no indexes; damaged ones are left out. Blocks on the disk: an hour with 30 clients
/// takes about half a second.
///
/// Calls \a progress with the share that is done, from 0 to 1, and stops without a result when it returns
/// false.
[[nodiscard]] std::optional<RecordingTimeline> buildTimeline(const RecordingReader &reader,
                                                             const std::function<bool(double)> &progress);

} // namespace supersynk
