// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <chrono>

namespace supersynk {

/// A moment on the server's one timeline: microseconds since the Unix epoch, never stepping back.
/// The channels have no clock of their own: every rule that depends on time is handed the moment it acts at.
using Instant = std::chrono::sys_time<std::chrono::microseconds>;

} // namespace supersynk
