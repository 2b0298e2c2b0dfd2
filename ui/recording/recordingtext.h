// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "server/recording/marker.h"
#include "server/recording/recordingstate.h"
#include "ui/widgets/symbols.h"

#include <QString>

#include <chrono>
#include <optional>

namespace supersynk {

/// "00:12:31".
[[nodiscard]] QString recordedTimeText(std::chrono::seconds duration);
/// "214 MB", "1.24 GB".
[[nodiscard]] QString recordedSizeText(std::uint64_t bytes);
/// "9 h left", "25 min left"; a dash if it is unknown.
[[nodiscard]] QString timeLeftText(std::optional<std::chrono::seconds> left);
/// "Keep the Last Minute", or "Keep the Last 12 s" of as much as \a kept.
[[nodiscard]] QString keepText(std::chrono::seconds kept);

/// "Recording 00:12:31", or what else the recorder does; empty while it is off.
[[nodiscard]] QString recordingPhaseText(const RecordingState &state);

/// What the operator must know about a recording: what happened and what to do.
struct RecordingProblem
{
    Symbol symbol = Symbol::Warning; ///< Or Failed: something was lost, or the recording has ended.
    QString text;

    bool operator==(const RecordingProblem &) const = default;
};
/// The worst problem of \a state, if it has any.
[[nodiscard]] std::optional<RecordingProblem> problemOf(const RecordingState &state);

/// "2 · Door opens: the left one", safe to show.
[[nodiscard]] QString markerText(int number, const Marker &marker);

} // namespace supersynk
