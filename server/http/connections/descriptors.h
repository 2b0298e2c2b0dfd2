// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <cstddef>

namespace supersynk {

/// Raises the process's limit of open descriptors to the maximum, and returns how many connections that
/// allows. The server must accept no more: without descriptors, accept() fails over and over.
[[nodiscard]] std::size_t availableConnections();

/// Whether the process can open the descriptors that one more thread and its event loop need.
[[nodiscard]] bool canOpenThread();

} // namespace supersynk
