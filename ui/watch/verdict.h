// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "server/channels/snapshot.h"

#include <array>
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
/// Numbers of clients with each verdict.
using VerdictCounts = std::array<int, kVerdicts>;

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

/// A clock restart is shown for this long. It may be the only sign that an app has crashed.
constexpr std::chrono::minutes kClockRestartedFor{1};
/// How long a client counts as new: enough for the operator to notice.
constexpr std::chrono::seconds kNewFor{3};

/// How long \a client stays if it does not post again; 0 if its removal is due.
[[nodiscard]] std::chrono::microseconds timeLeft(const ClientSnapshot &client, Instant now,
                                                 std::chrono::milliseconds clientTimeout);

/// How long \a client may pause before it counts as silent: five of its mean intervals, so that a stalled
/// headset stands out soon and a slow sensor does not flicker. At least a second, which any Wi-Fi may need to
/// recover, and at most half of \a clientTimeout, so that every client shows as silent before it is removed.
/// After a single post the interval is unknown, and half of \a clientTimeout applies.
[[nodiscard]] std::chrono::microseconds silenceLimit(const ClientSnapshot &client,
                                                     std::chrono::milliseconds clientTimeout);

/// Whether \a client has paused for longer than its silenceLimit().
[[nodiscard]] bool isOverdue(const ClientSnapshot &client, Instant now,
                             std::chrono::milliseconds clientTimeout);

} // namespace supersynk
