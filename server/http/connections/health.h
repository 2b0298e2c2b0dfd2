// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "server/channels/instant.h"

#include <chrono>
#include <span>

namespace supersynk {

/// How far one thread may be behind the others. Each event loop comes round twice a second at least.
inline constexpr std::chrono::seconds kMaxLag{5};

/// Whether one of several threads is stuck, by the moments when their event loops last came round. If the
/// whole process was held up, all are late, and none is stuck.
[[nodiscard]] bool isOneStuck(std::span<const Instant> rounds);

} // namespace supersynk
