// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "server/channels/snapshot.h"

#include <chrono>

namespace supersynk {

/// How a client did in the last minute. In ascending order of urgency.
enum class Verdict {
    Good,           ///< Posts as usual.
    Late,           ///< Many of its messages are overtaken by newer ones and dropped.
    Uneven,         ///< Its posts arrive visibly irregularly, or with gaps.
    ClockRestarted, ///< Its clock restarted within the last kClockRestartedFor.
    TwoSenders,     ///< Two devices post with its id and overwrite each other.
    Silent,         ///< Has stopped posting and will be removed unless it comes back.
    Lost,           ///< Was removed because it was silent for the client timeout.
};
inline constexpr int kVerdicts = static_cast<int>(Verdict::Lost) + 1;

[[nodiscard]] constexpr bool needsAttention(Verdict verdict)
{
    return verdict != Verdict::Good;
}

/// A verdict and its cause.
struct Judgement
{
    Verdict verdict = Verdict::Good;
    /// When the verdict began. Silent: the latest post. Lost: when the client timed out.
    Instant since;
    /// Late: the share of late messages in the last minute, in whole percent, from 0.01 to 1. Otherwise 0.
    double share = 0;

    bool operator==(const Judgement &) const = default;
};

} // namespace supersynk
