// SPDX-License-Identifier: GPL-3.0-only
#include "ui/watch/history.h"

#include <algorithm>

namespace supersynk {

void History::record(std::chrono::milliseconds now, const Sample &sample)
{
    const std::int64_t second = std::chrono::floor<std::chrono::seconds>(now).count();
    if (m_newest && second < *m_newest)
        return;
    const bool isLate = m_newest && second == *m_newest + 2 && slotOf(*m_newest);
    advanceTo(now);
    slotOf(second) = sample;
    if (isLate)
        slotOf(second - 1) = sample;
}

void History::advanceTo(std::chrono::milliseconds now)
{
    const std::int64_t second = std::chrono::floor<std::chrono::seconds>(now).count();
    if (m_newest && second <= *m_newest)
        return;
    const std::int64_t oldest = second - kSeconds + 1;
    for (std::int64_t i = m_newest ? std::max(*m_newest + 1, oldest) : oldest; i <= second; ++i)
        slotOf(i).reset();
    m_newest = second;
}

const std::optional<Sample> &History::at(int secondsAgo) const
{
    static const Slot kNone;
    if (!m_newest || secondsAgo < 0 || secondsAgo >= kSeconds)
        return kNone;
    return m_ring.at(ringIndex(*m_newest - secondsAgo));
}

bool History::isEmpty() const
{
    return std::none_of(m_ring.begin(), m_ring.end(), [](const Slot &slot) { return slot.has_value(); });
}

std::size_t History::ringIndex(std::int64_t second)
{
    const std::int64_t index = second % kSeconds; // negative before the clock's zero
    return static_cast<std::size_t>(index < 0 ? index + kSeconds : index);
}

} // namespace supersynk
