// SPDX-License-Identifier: GPL-3.0-only
#include "server/channels/arrivalmeter.h"

#include <algorithm>
#include <cmath>

namespace supersynk {
namespace {

constexpr double kWeight = 1.0 / 16;

double secondsBetween(Instant from, Instant to)
{
    return std::chrono::duration<double>(to - from).count();
}

} // namespace

void ArrivalMeter::record(Instant now)
{
    if (m_count > 0) {
        // Up to 16 intervals, a plain mean converges faster than the weighted one.
        const double weight = std::max(kWeight, 1.0 / static_cast<double>(m_count));
        const double deviation = secondsBetween(m_last, now) - m_interval;
        if (m_count > 1) // the first interval can't deviate
            m_jitter += (std::abs(deviation) - m_jitter) * weight;
        m_interval += deviation * weight;
    }
    ++m_count;
    m_last = now;
}

double ArrivalMeter::rate(Instant now) const
{
    if (m_count < 2)
        return 0;
    // An arrival that is overdue by more than one interval counts as a longer interval.
    const double overdue = secondsBetween(m_last, now) - m_interval;
    const double interval = std::max(m_interval, overdue);
    return interval > 0 ? 1 / interval : 0;
}

} // namespace supersynk
