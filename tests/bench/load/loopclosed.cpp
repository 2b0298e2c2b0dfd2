// SPDX-License-Identifier: GPL-3.0-only
#include "tests/bench/load/loops.h"
#include "tests/bench/load/poller.h"

#include <unordered_map>

namespace supersynk::bench {
namespace {

/// The closed loop of one thread. Calls `mayCount` and `maySend` at each answer.
class ClosedLoop
{
public:
    explicit ClosedLoop(std::span<Connection *const> connections, bool everybodyJoined = true)
        : m_connections(connections)
        , m_poller(connections)
        , m_everybodyJoined(everybodyJoined)
    {}

    template <typename MayCount, typename MaySend>
    Tally run(Clock::time_point end, MayCount mayCount, MaySend maySend)
    {
        for (Connection *connection : m_connections) {
            if (maySend(Clock::now()))
                send(*connection);
        }
        while (m_waiting > 0 && Clock::now() < end + kGrace) {
            for (const epoll_event &event : m_poller.wait(end + kGrace)) {
                Connection &connection = Poller::connection(event);
                const auto answer = connection.receive(m_everybodyJoined);
                if (!answer)
                    continue;
                --m_waiting;
                const Clock::time_point now = Clock::now();
                if (!answer->fault.empty()) {
                    m_tally.fault(answer->fault);
                    m_poller.forget(connection);
                    continue;
                }
                if (mayCount(now)) {
                    ++m_tally.answers;
                    m_tally.bytes += answer->bytes;
                    m_tally.latency(now - m_sentAt[&connection]);
                }
                if (maySend(now))
                    send(connection);
            }
        }
        for (; m_waiting > 0; --m_waiting)
            m_tally.fault("no answer");
        return std::move(m_tally);
    }

private:
    void send(Connection &connection)
    {
        m_sentAt[&connection] = Clock::now();
        connection.send();
        ++m_waiting;
    }

    std::span<Connection *const> m_connections;
    Poller m_poller;
    bool m_everybodyJoined;
    std::unordered_map<const Connection *, Clock::time_point> m_sentAt;
    std::size_t m_waiting = 0;
    Tally m_tally;
};

} // namespace

Tally joinAll(std::span<Connection *const> connections)
{
    std::size_t left = connections.size();
    return ClosedLoop(connections, false)
        .run(
            Clock::now(), [](Clock::time_point) { return true; },
            [&left](Clock::time_point) { return left > 0 && left-- > 0; });
}

Tally runClosed(std::span<Connection *const> connections, const Window &window)
{
    return ClosedLoop(connections)
        .run(
            window.end, [&](Clock::time_point now) { return window.holds(now); },
            [&](Clock::time_point now) { return now < window.end; });
}

Tally runClosed(std::span<Connection *const> connections, std::size_t requests)
{
    std::size_t left = requests;
    return ClosedLoop(connections)
        .run(
            Clock::now() + std::chrono::hours(1), [](Clock::time_point) { return true; },
            [&left](Clock::time_point) { return left > 0 && left-- > 0; });
}

} // namespace supersynk::bench
