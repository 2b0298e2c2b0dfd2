// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "tests/bench/load/connection.h"
#include "tests/bench/load/options.h"

#include <sys/epoll.h>

#include <array>
#include <span>

namespace supersynk::bench {

/// Waits for the answers of several connections, which must not move meanwhile.
class Poller
{
public:
    /// Throws std::system_error.
    explicit Poller(std::span<Connection *const> connections);
    ~Poller();
    Poller(const Poller &) = delete;
    Poller &operator=(const Poller &) = delete;

    /// Waits until \a end at the latest. Returns the connections with received bytes.
    [[nodiscard]] std::span<const epoll_event> wait(Clock::time_point end);
    [[nodiscard]] static Connection &connection(const epoll_event &event)
    {
        return *static_cast<Connection *>(event.data.ptr);
    }

    /// Stops waiting for a connection.
    void forget(const Connection &connection);

private:
    int m_descriptor;
    std::array<epoll_event, 256> m_events{};
};

} // namespace supersynk::bench
