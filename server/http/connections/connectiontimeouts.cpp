// SPDX-License-Identifier: GPL-3.0-only
#include "server/http/connections/connectiontimeouts.h"

namespace supersynk {

void ConnectionTimeouts::waits(Waiting what, Instant now)
{
    if (what == m_waiting)
        return;
    m_waiting = what;
    m_since = now;
}

void ConnectionTimeouts::answered(Instant now)
{
    m_waiting = Waiting::ForRequest;
    m_since = now;
}

void ConnectionTimeouts::sent(std::uint64_t left, std::uint64_t toBeSent, Instant now)
{
    const bool progresses = left != m_left || m_toBeSent == 0;
    if (progresses)
        m_lastSent = now;
    m_left = left;
    m_toBeSent = toBeSent;
}

ConnectionTimeouts::Verdict ConnectionTimeouts::verdict(Instant now, const Limits &limits) const
{
    if (m_toBeSent > 0) // what it has sent meanwhile waits behind the answer
        return now - m_lastSent > limits.stallTime ? Verdict::NotReading : Verdict::Fine;
    switch (m_waiting) {
    case Waiting::ForFirstRequest: // browsers connect ahead, and need no line in the log for it
        return now - m_since > limits.headTime ? Verdict::Idle : Verdict::Fine;
    case Waiting::ForHead:
        return now - m_since > limits.headTime ? Verdict::SlowHead : Verdict::Fine;
    case Waiting::ForBody:
        return now - m_since > limits.bodyTime ? Verdict::SlowBody : Verdict::Fine;
    case Waiting::ForRequest:
        return now - m_since > limits.idleTime ? Verdict::Idle : Verdict::Fine;
    }
    return Verdict::Fine;
}

} // namespace supersynk
