// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "server/channels/instant.h"

#include <chrono>
#include <span>

namespace supersynk {

/// How far one thread may lag behind the others. Each event loop runs at least twice a second.
inline constexpr std::chrono::seconds kMaxLag{5};

/// Whether one of several threads is stuck, given when their event loops last ran. If the whole process was
/// paused, all of them are late and none is stuck.
[[nodiscard]] bool isOneStuck(std::span<const Instant> lastRuns);

} // namespace supersynk
