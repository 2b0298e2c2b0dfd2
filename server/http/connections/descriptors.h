// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <cstddef>

namespace supersynk {

/// Raises the number of descriptors this process may have open to what the system allows, and returns how
/// many connections that leaves room for. Out of descriptors, a listening socket would spin: what is accepted
/// has to stay below.
[[nodiscard]] std::size_t roomForConnections();

/// Whether the process may open as many descriptors as one more thread and its event loop need.
[[nodiscard]] bool isRoomForAThread();

} // namespace supersynk
