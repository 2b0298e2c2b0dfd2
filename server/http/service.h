// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "channels/channelstore.h"
#include "channels/limits.h"

#include <atomic>
#include <cstdint>

namespace supersynk {

/// Counters of what goes through, written by the server's threads and read by anybody.
struct TrafficCounters
{
    std::atomic<std::uint64_t> requests{0};
    std::atomic<std::uint64_t> bytesIn{0};
    std::atomic<std::uint64_t> bytesOut{0};
    std::atomic<std::uint64_t> connections{0};
};

/// What every connection works with. Outlives them all.
struct Service
{
    ChannelStore &store;
    TrafficCounters &traffic;
    const Limits &limits;
};

} // namespace supersynk
