// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "server/recording/recordingtimeline.h"

#include <QString>

#include <cstddef>

namespace supersynk::report {

/// Lanes \a first to \a end (exclusive) of \a timeline as an SVG element: a thin stroke while a client is
/// there, hatched while it is late, hollow while it is silent, a cross where it was lost; numbered lines at
/// the markers, and dashed ones where messages are missing. Readable in black and white.
[[nodiscard]] QString lanesSvg(const RecordingTimeline &timeline, std::size_t first, std::size_t end);

/// How many messages came each second, on the same axis.
[[nodiscard]] QString loadSvg(const RecordingTimeline &timeline);

/// Explains the strokes of lanesSvg().
[[nodiscard]] QString legendSvg();

/// The pattern of late lanes, once for each document.
[[nodiscard]] QString patternSvg();

} // namespace supersynk::report
