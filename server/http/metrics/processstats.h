// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <cstdint>
#include <optional>

namespace supersynk {

/// Resources that this process uses.
struct ProcessStats
{
    double startTime = 0;            ///< In seconds since the Unix epoch.
    double cpuTime = 0;              ///< User and system, in seconds.
    std::uint64_t residentBytes = 0; ///< Memory.
};

/// Reads /proc; nothing on systems without it. From any thread.
[[nodiscard]] std::optional<ProcessStats> processStats();

} // namespace supersynk
