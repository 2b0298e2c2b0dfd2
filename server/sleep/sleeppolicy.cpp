// SPDX-License-Identifier: GPL-3.0-only
#include "server/sleep/sleeppolicy.h"

namespace supersynk {

bool SleepPolicy::update(std::size_t clients, Clock::time_point now)
{
    if (clients > 0)
        m_lastSeen = now;
    else if (m_lastSeen && now - *m_lastSeen >= kGrace)
        m_lastSeen.reset();
    return m_lastSeen.has_value();
}

} // namespace supersynk
