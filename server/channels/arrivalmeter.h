// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "server/channels/instant.h"

#include <cstdint>

namespace supersynk {

/// Measures how regularly something arrives, in constant memory: how often, when last, how fast.
///
/// The interval is an exponentially weighted mean (weight 1/16, the one RFC 3550 uses for jitter), so
/// requests that arrive in clumps on several connections still show their true mean rate. Jitter is their
/// mean deviation with the same weight.
class ArrivalMeter
{
public:
    void arrived(Instant now);

    /// Arrivals per second, as of \a now. 0 until the second arrival; falls off once arrivals stop.
    [[nodiscard]] double rate(Instant now) const;
    /// Mean time between two arrivals, in seconds; 0 until the second.
    [[nodiscard]] double interval() const { return m_interval; }
    /// By how much an interval differs from the mean, on average, in seconds. That is no latency: who is late
    /// every time by the same is regular.
    [[nodiscard]] double jitter() const { return m_jitter; }
    [[nodiscard]] Instant last() const { return m_last; }
    [[nodiscard]] std::uint64_t count() const { return m_count; }

private:
    Instant m_last;
    std::uint64_t m_count = 0;
    double m_interval = 0; // mean, in seconds
    double m_jitter = 0;   // mean deviation from it, in seconds
};

} // namespace supersynk
