// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <chrono>

namespace supersynk {

/// A moment on the server's monotonic timeline, in microseconds since the Unix epoch. The channels have no
/// clock: callers pass the present moment.
using Instant = std::chrono::sys_time<std::chrono::microseconds>;

} // namespace supersynk
