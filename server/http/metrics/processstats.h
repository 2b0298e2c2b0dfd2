// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <cstdint>
#include <optional>

namespace supersynk {

/// What this process takes of the computer.
struct ProcessStats
{
    double startTime = 0;            ///< In seconds since the Unix epoch.
    double cpuTime = 0;              ///< User and system, in seconds.
    std::uint64_t residentBytes = 0; ///< Memory that is really there.
};

/// Costs two short reads of /proc; nothing where there is none. From any thread.
[[nodiscard]] std::optional<ProcessStats> processStats();

} // namespace supersynk
