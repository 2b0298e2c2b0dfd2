// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <chrono>
#include <cstdint>

namespace supersynk {

/// From when on the figures of a client deserve a look.

/// Jitter up to here is what a Wi-Fi in order makes, and two frames of a headset at 72 Hz: nobody sees it.
constexpr std::chrono::milliseconds kLeastJitter{30};
/// Beyond, as a part of the interval: from half of it on, posts come in twos with gaps between, and an avatar
/// that is interpolated from one post to the next stops and jumps.
constexpr double kJitterOfInterval = 0.5;

/// One message in a hundred: at the usual 10 Hz an avatar that skips a pose every ten seconds.
constexpr double kLateShare = 0.01;
/// Fewer say nothing about a share: the first message of a client that is late would make it all of them.
constexpr std::uint64_t kLeastLate = 3;

/// For so long a message that was lost counts as lost lately.
constexpr std::chrono::minutes kLatelyFor{1};

/// Whether posts come so irregularly that it shows. Both in seconds, as in ClientSnapshot.
[[nodiscard]] constexpr bool isIrregular(double jitter, double interval)
{
    return jitter > std::chrono::duration<double>(kLeastJitter).count()
        && jitter > kJitterOfInterval * interval;
}

/// The part of all messages that came late, from 0 to 1.
[[nodiscard]] constexpr double lateShare(std::uint64_t late, std::uint64_t updates)
{
    return late == 0 ? 0 : static_cast<double>(late) / static_cast<double>(late + updates);
}

/// Whether so many messages come late that it shows.
[[nodiscard]] constexpr bool isLossy(std::uint64_t late, std::uint64_t updates)
{
    return late >= kLeastLate && lateShare(late, updates) > kLateShare;
}

} // namespace supersynk
