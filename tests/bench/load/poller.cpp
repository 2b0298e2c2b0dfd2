// SPDX-License-Identifier: GPL-3.0-only
#include "tests/bench/load/poller.h"

#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <ctime>
#include <system_error>

namespace supersynk::bench {

Poller::Poller(std::span<Connection *const> connections)
    : m_descriptor(::epoll_create1(EPOLL_CLOEXEC))
{
    for (Connection *connection : connections) {
        epoll_event event{};
        event.events = EPOLLIN;
        event.data.ptr = connection;
        if (::epoll_ctl(m_descriptor, EPOLL_CTL_ADD, connection->descriptor(), &event) != 0)
            throw std::system_error(errno, std::generic_category(), "epoll_ctl");
    }
}

Poller::~Poller()
{
    ::close(m_descriptor);
}

std::span<const epoll_event> Poller::wait(Clock::time_point end)
{
    const auto left = std::max<std::int64_t>(
        std::chrono::duration_cast<std::chrono::nanoseconds>(end - Clock::now()).count(), 0);
    timespec timeout{};
    timeout.tv_sec = left / 1'000'000'000;
    timeout.tv_nsec = left % 1'000'000'000;
    // Not epoll_wait(): milliseconds are too coarse for a schedule.
    const int count =
        ::epoll_pwait2(m_descriptor, m_events.data(), static_cast<int>(m_events.size()), &timeout, nullptr);
    if (count < 0 && errno != EINTR)
        throw std::system_error(errno, std::generic_category(), "epoll_pwait2");
    return {m_events.data(), static_cast<std::size_t>(std::max(count, 0))};
}

void Poller::forget(const Connection &connection)
{
    ::epoll_ctl(m_descriptor, EPOLL_CTL_DEL, connection.descriptor(), nullptr);
}

} // namespace supersynk::bench
