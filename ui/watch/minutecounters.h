// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "server/channels/instant.h"

#include <array>
#include <chrono>
#include <cstdint>

namespace supersynk {

/// What a client did, as counters that only grow.
struct ClientCounters
{
    std::uint64_t updates = 0;             ///< Bodies accepted.
    std::uint64_t late = 0;                ///< Messages dropped because a newer one had overtaken them.
    std::uint32_t gaps = 0;                ///< Silences that have ended.
    std::chrono::milliseconds irregular{}; ///< For how long its posts were irregular.

    friend ClientCounters operator-(const ClientCounters &now, const ClientCounters &then);
};

/// The growth of the counters of a client in the last minute, in steps of five seconds. Small: every client
/// has one.
class MinuteCounters final
{
public:
    static constexpr std::chrono::seconds kStep{5};
    static constexpr int kSteps = 12;

    /// Begins at \a now; growth counts from \a first.
    void begin(Instant now, const ClientCounters &first);
    /// The growth up to \a now, with the present \a counters. Call it in ascending order of time.
    [[nodiscard]] ClientCounters growth(Instant now, const ClientCounters &counters);

private:
    std::array<ClientCounters, kSteps> m_ring; // the counters at the beginning of each step
    std::size_t m_newest = 0;
    Instant m_stepBegan;
};

} // namespace supersynk
