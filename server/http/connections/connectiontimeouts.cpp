// SPDX-License-Identifier: GPL-3.0-only
#include "server/http/connections/connectiontimeouts.h"

namespace supersynk {

void ConnectionTimeouts::waitFor(Waiting what, Instant now)
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

void ConnectionTimeouts::update(std::uint64_t sent, std::uint64_t unsent, Instant now)
{
    const bool progresses = sent != m_sent || m_unsent == 0;
    if (progresses)
        m_lastSent = now;
    m_sent = sent;
    m_unsent = unsent;
}

ConnectionTimeouts::Verdict ConnectionTimeouts::verdict(Instant now, const Limits &limits) const
{
    if (m_unsent > 0) // newer requests wait until the response is read
        return now - m_lastSent > limits.stallTime ? Verdict::NotReading : Verdict::Fine;
    switch (m_waiting) {
    case Waiting::ForFirstRequest: // browsers open spare connections: not worth a log line
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
