// SPDX-License-Identifier: GPL-3.0-only
#include "ui/watch/ratehistory.h"

#include <algorithm>

namespace supersynk {

void RateHistory::add(float hertz)
{
    m_ring.at(m_next) = hertz;
    m_next = static_cast<std::uint8_t>((m_next + 1) % kSeconds);
    m_count = static_cast<std::uint8_t>(std::min(m_count + 1, kSeconds));
}

QList<float> RateHistory::values() const
{
    QList<float> values;
    values.reserve(m_count);
    if (m_count == kSeconds)
        values.append({m_ring.begin() + m_next, m_ring.end()});
    values.append({m_ring.begin(), m_ring.begin() + m_next});
    return values;
}

} // namespace supersynk
