// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "server/recording/presentclients.h"

#include <chrono>
#include <cstddef>
#include <deque>
#include <vector>

namespace supersynk {

/// Keeps the events of the last minute, so that what has just happened can still be recorded.
class RecentEvents
{
public:
    static constexpr std::chrono::seconds kTime{60};

    /// At most \a capacity bytes: with many clients, less than a minute.
    explicit RecentEvents(std::size_t capacity);

    void add(ChannelEvent event);
    /// Drops what is older than kTime at \a now.
    void advance(Instant now);

    /// Since when all events are kept; \a now without any.
    [[nodiscard]] Instant begin(Instant now) const;
    [[nodiscard]] bool isEmpty() const { return m_events.empty(); }
    [[nodiscard]] std::size_t bytes() const { return m_bytes; }

    struct Since
    {
        std::vector<ChannelEvent> present; ///< The clients that were there at the moment, with their bodies.
        std::vector<ChannelEvent> events;  ///< What has happened since.
    };
    [[nodiscard]] Since since(Instant from) const;

private:
    void dropFirst();

    const std::size_t m_capacity;
    std::deque<ChannelEvent> m_events;
    PresentClients m_before; // before the first of them
    std::size_t m_bytes = 0;
};

} // namespace supersynk
