// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "server/channels/instant.h"

#include <cstdint>

namespace supersynk {

/// Measures count, rate and jitter of arrivals in constant memory.
///
/// The interval is an exponentially weighted mean (weight 1/16, as RFC 3550 uses for jitter), so requests
/// that arrive in bursts on several connections still show their mean rate. Jitter is the mean deviation with
/// the same weight.
class ArrivalMeter
{
public:
    void record(Instant now);

    /// Arrivals per second, as of \a now. 0 until the second arrival; decreases once arrivals stop.
    [[nodiscard]] double rate(Instant now) const;
    /// Mean time between two arrivals, in seconds; 0 until the second.
    [[nodiscard]] double interval() const { return m_interval; }
    /// The mean deviation of an interval from the mean one, in seconds. Not latency: a constant delay causes
    /// no jitter.
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
