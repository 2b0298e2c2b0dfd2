// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "server/channels/instant.h"

#include <functional>

namespace supersynk {

/// The clocks of recordings. Both functions are called from any thread.
struct RecordingClocks
{
    std::function<Instant()> now;              ///< The present moment, as events have it.
    std::function<Instant(Instant)> published; ///< An instant by the clock of Server-Time.
};

} // namespace supersynk
