// SPDX-License-Identifier: GPL-3.0-only
#include "ui/watch/minutecounters.h"

namespace supersynk {

ClientCounters operator-(const ClientCounters &now, const ClientCounters &then)
{
    return {.updates = now.updates - then.updates,
            .late = now.late - then.late,
            .gaps = now.gaps - then.gaps,
            .irregular = now.irregular - then.irregular};
}

void MinuteCounters::begin(Instant now, const ClientCounters &first)
{
    m_ring.fill(first);
    m_stepBegan = now;
}

ClientCounters MinuteCounters::growth(Instant now, const ClientCounters &counters)
{
    if (now - m_stepBegan >= kSteps * kStep) // after a gap, such as sleep of the computer
        begin(now, counters);
    while (now - m_stepBegan >= kStep) {
        m_stepBegan += kStep;
        m_newest = (m_newest + 1) % kSteps;
        m_ring.at(m_newest) = counters;
    }
    return counters - m_ring.at((m_newest + 1) % kSteps);
}

} // namespace supersynk
