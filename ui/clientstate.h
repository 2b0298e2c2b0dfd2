// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "channels/snapshot.h"

#include <chrono>

namespace supersynk {

enum class ClientState {
    Live,   ///< Posts as it usually does.
    Silent, ///< Has missed its posts: unless it comes back it is about to be removed.
};

/// How long \a client may be quiet before it counts as silent. That is five of its usual intervals, so that
/// a stalled headset stands out soon and a slow sensor does not blink; but at least a second, which any Wi-Fi
/// may take to recover, and never more than half of \a clientTimeout, so that nobody is removed unannounced.
/// After a single post the usual interval is unknown, and the half timeout decides alone.
[[nodiscard]] std::chrono::microseconds silenceLimit(const ClientSnapshot &client,
                                                     std::chrono::milliseconds clientTimeout);

[[nodiscard]] ClientState clientState(const ClientSnapshot &client, Instant now,
                                      std::chrono::milliseconds clientTimeout);

} // namespace supersynk
