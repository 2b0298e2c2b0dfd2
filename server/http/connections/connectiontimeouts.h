// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "server/channels/instant.h"
#include "server/channels/limits.h"

#include <cstdint>

namespace supersynk {

/// Tracks what a connection is waiting for, and since when. Has no clock or socket: time and counts are
/// passed in.
class ConnectionTimeouts
{
public:
    enum class Waiting { ForFirstRequest, ForRequest, ForHead, ForBody };
    enum class Verdict { Fine, SlowHead, SlowBody, Idle, NotReading };

    explicit ConnectionTimeouts(Instant connected)
        : m_since(connected)
        , m_lastSent(connected)
    {}

    /// The connection waits for \a what. The timeout restarts if it has waited for something else before.
    void waitFor(Waiting what, Instant now);
    /// A request has been answered: the connection waits for the next one.
    void answered(Instant now);
    /// The socket has sent \a sent bytes since it connected, and \a unsent more are buffered.
    void update(std::uint64_t sent, std::uint64_t unsent, Instant now);

    [[nodiscard]] Verdict verdict(Instant now, const Limits &limits) const;
    /// Since when the connection has made no progress.
    [[nodiscard]] Instant since() const { return m_unsent > 0 ? m_lastSent : m_since; }

private:
    Waiting m_waiting = Waiting::ForFirstRequest;
    Instant m_since;
    std::uint64_t m_sent = 0;
    std::uint64_t m_unsent = 0;
    Instant m_lastSent;
};

} // namespace supersynk
