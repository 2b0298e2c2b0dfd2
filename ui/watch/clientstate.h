// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "server/channels/snapshot.h"

#include <chrono>

namespace supersynk {

/// In ascending order of urgency.
enum class ClientState {
    Live,           ///< Posts as usual.
    New,            ///< Live, and joined within the last kNewFor.
    ClockRestarted, ///< Live, and its clock restarted within the last kClockRestartedFor.
    TwoSenders,     ///< Two devices post with its id and overwrite each other.
    Silent,         ///< Has stopped posting and will be removed unless it comes back.
    Leaving,        ///< Silent, with less than a third of the client timeout left.
};

/// How long a client counts as new: enough for the operator to notice.
constexpr std::chrono::seconds kNewFor{3};
/// How long a clock restart is shown. The restarted app takes a few seconds to become useful.
constexpr std::chrono::seconds kClockRestartedFor{10};

[[nodiscard]] constexpr bool isSilent(ClientState state)
{
    return state >= ClientState::Silent;
}

/// How long \a client stays if it does not post again; 0 if its removal is due.
[[nodiscard]] std::chrono::microseconds timeLeft(const ClientSnapshot &client, Instant now,
                                                 std::chrono::milliseconds clientTimeout);

/// How long \a client may pause before it counts as silent: five of its mean intervals, so that a stalled
/// headset stands out soon and a slow sensor does not flicker. At least a second, which any Wi-Fi may need to
/// recover, and at most half of \a clientTimeout, so that every client shows as silent before it is removed.
/// After a single post the interval is unknown, and half of \a clientTimeout applies.
[[nodiscard]] std::chrono::microseconds silenceLimit(const ClientSnapshot &client,
                                                     std::chrono::milliseconds clientTimeout);

[[nodiscard]] ClientState clientState(const ClientSnapshot &client, Instant now,
                                      std::chrono::milliseconds clientTimeout);

} // namespace supersynk
