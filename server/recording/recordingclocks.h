// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "server/channels/instant.h"

#include <functional>

namespace supersynk {

/// The clocks of recordings. Both functions are called from any thread.
struct RecordingClocks
{
    std::function<Instant()> now;              ///< The present moment, as events have it.
    std::function<Instant(Instant)> published; ///< What clients are told an instant is.
};

} // namespace supersynk
