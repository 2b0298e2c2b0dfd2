// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "server/channels/instant.h"
#include "server/channels/limits.h"

#include <cstdint>

namespace supersynk {

/// Knows what a connection is waiting for and for how long already, and says when that is too long. Plain
/// rules: time and counts are passed in.
class ConnectionTimeouts
{
public:
    enum class Waiting { ForFirstRequest, ForRequest, ForHead, ForBody };
    enum class Verdict { Fine, SlowHead, SlowBody, Idle, NotReading };

    explicit ConnectionTimeouts(Instant connected)
        : m_since(connected)
        , m_lastSent(connected)
    {}

    /// What the connection waits for now. The time begins anew when that changes.
    void waits(Waiting what, Instant now);
    /// A request has been answered: the wait for the next one begins.
    void answered(Instant now);
    /// How many of all bytes written have left, and how many are still to be.
    void sent(std::uint64_t left, std::uint64_t toBeSent, Instant now);

    [[nodiscard]] Verdict verdict(Instant now, const Limits &limits) const;
    /// Since when it has kept us from being done with it.
    [[nodiscard]] Instant since() const { return m_toBeSent > 0 ? m_lastSent : m_since; }

private:
    Waiting m_waiting = Waiting::ForFirstRequest;
    Instant m_since;
    std::uint64_t m_left = 0;
    std::uint64_t m_toBeSent = 0;
    Instant m_lastSent;
};

} // namespace supersynk
