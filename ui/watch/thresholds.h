// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <chrono>
#include <cstdint>

namespace supersynk {

// From which value on the jitter and the losses of a client are highlighted.

/// Jitter up to this is normal for Wi-Fi and invisible: two frames of a headset at 72 Hz.
constexpr std::chrono::milliseconds kVisibleJitter{30};
/// Above it, as a share of the interval between posts: from a half on, posts arrive in pairs with gaps, and
/// an avatar interpolated from post to post stops and jumps.
constexpr double kJitterOfInterval = 0.5;

/// One message in a hundred: at 10 Hz an avatar skips a pose every ten seconds.
constexpr double kLateShare = 0.01;
/// With fewer late messages a share means nothing: a late first message would be 100 %.
constexpr std::uint64_t kMinLateMessages = 3;

/// Whether posts are visibly irregular. Both in seconds, as in ClientSnapshot.
[[nodiscard]] constexpr bool isIrregular(double jitter, double interval)
{
    return jitter > std::chrono::duration<double>(kVisibleJitter).count()
        && jitter > kJitterOfInterval * interval;
}

/// The share of messages that came late, from 0 to 1. \a updates is the number of accepted ones.
[[nodiscard]] constexpr double lateShare(std::uint64_t late, std::uint64_t updates)
{
    return late == 0 ? 0 : static_cast<double>(late) / static_cast<double>(late + updates);
}

/// Whether late messages are visible.
[[nodiscard]] constexpr bool isLossy(std::uint64_t late, std::uint64_t updates)
{
    return late >= kMinLateMessages && lateShare(late, updates) > kLateShare;
}

} // namespace supersynk
