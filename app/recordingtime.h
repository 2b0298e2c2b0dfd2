// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "server/channels/instant.h"

#include <QString>

#include <optional>

namespace supersynk {

/// The moment that \a text names in a recording that began at \a begin: seconds since then ("90.5"), H:MM:SS
/// or MM:SS since then, or a date with a time (ISO 8601, in local time unless it says otherwise). Nothing if
/// it is neither.
[[nodiscard]] std::optional<Instant> recordingTime(const QString &text, Instant begin);

/// "0:12:31.250"
[[nodiscard]] QString elapsedText(std::chrono::microseconds elapsed);

} // namespace supersynk
