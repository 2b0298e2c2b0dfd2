// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "server/channels/snapshot.h"

#include <chrono>

namespace supersynk {

/// Rising with how much the operator should look.
enum class ClientState {
    Live,       ///< Posts as it usually does.
    New,        ///< The same, and has come within the last kNewFor.
    ClockAnew,  ///< The same, and its clock began anew within the last kClockAnewFor.
    TwoSenders, ///< Two devices post under its id, and take each other's place.
    Silent,     ///< Has missed its posts: unless it comes back it is going to be removed.
    Leaving,    ///< The same, and less than a third of the client timeout is left to it.
};

/// For how long a client is new: time enough to look up from another window.
constexpr std::chrono::seconds kNewFor{3};
/// For how long a clock that began anew is shown: its app was started again, and takes a while itself.
constexpr std::chrono::seconds kClockAnewFor{10};

[[nodiscard]] constexpr bool isSilent(ClientState state)
{
    return state >= ClientState::Silent;
}

/// How long \a client stays if it does not post again; 0 if its removal is due.
[[nodiscard]] std::chrono::microseconds timeLeft(const ClientSnapshot &client, Instant now,
                                                 std::chrono::milliseconds clientTimeout);

/// How long \a client may be quiet before it counts as silent. That is five of its usual intervals, so that
/// a stalled headset stands out soon and a slow sensor does not blink; but at least a second, which any Wi-Fi
/// may take to recover, and never more than half of \a clientTimeout, so that nobody is removed unannounced.
/// After a single post the usual interval is unknown, and the half timeout decides alone.
[[nodiscard]] std::chrono::microseconds silenceLimit(const ClientSnapshot &client,
                                                     std::chrono::milliseconds clientTimeout);

[[nodiscard]] ClientState clientState(const ClientSnapshot &client, Instant now,
                                      std::chrono::milliseconds clientTimeout);

} // namespace supersynk
