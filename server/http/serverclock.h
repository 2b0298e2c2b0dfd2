// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "channels/instant.h"

namespace supersynk {

/// The present moment. Anchored to the system's clock when the program starts and steady from there, so it
/// never steps back, whatever happens to the system's clock. Any thread may ask.
[[nodiscard]] Instant serverNow();

} // namespace supersynk
