// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/timeline/timeline.h"

#include <QString>

namespace supersynk {

/// "00:11:49": rounded down.
[[nodiscard]] QString timelineText(TimelineTime time);
/// "00:11:49.2": rounded down, with \a digits behind the decimal point of the default QLocale.
[[nodiscard]] QString exactTimelineText(TimelineTime time, int digits = 1);

/// A name that a client chose, shortened, with every sign visible.
[[nodiscard]] QString shownName(const QString &name);

/// How a client is there at \a time: "there", "late", "silent", "not there".
[[nodiscard]] QString laneText(const Timeline::Lane &lane, TimelineTime time);

} // namespace supersynk
