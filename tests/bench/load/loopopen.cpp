// SPDX-License-Identifier: GPL-3.0-only
#include "tests/bench/load/loops.h"
#include "tests/bench/load/poller.h"

#include <sys/prctl.h>

#include <algorithm>
#include <random>
#include <unordered_map>
#include <vector>

namespace supersynk::bench {
namespace {

/// The schedule of a connection: request n is due at `first` + n periods.
struct Headset
{
    Connection *connection;
    Clock::time_point first;
    std::int64_t due = 0;  // requests that were due so far
    std::int64_t sent = 0; // of those
    bool failed = false;
};

class OpenLoop
{
public:
    OpenLoop(std::span<Connection *const> connections, const Window &window, double rate, std::size_t number)
        : m_window(window)
        , m_period(std::chrono::duration_cast<Clock::duration>(std::chrono::duration<double>(1 / rate)))
        , m_poller(connections)
    {
        ::prctl(PR_SET_TIMERSLACK, 1UL, 0, 0, 0); // ns; the default would delay wake-ups by 50 µs
        std::minstd_rand random(static_cast<unsigned>(number + 1));
        std::uniform_int_distribution<Clock::rep> phase(0, m_period.count() - 1);
        const Clock::time_point now = Clock::now();
        for (Connection *connection : connections)
            m_headsets.push_back({connection, now + Clock::duration(phase(random))});
        // All have the same period, so they are due in a fixed order.
        std::sort(m_headsets.begin(), m_headsets.end(),
                  [](const Headset &a, const Headset &b) { return a.first < b.first; });
        for (Headset &headset : m_headsets)
            m_byConnection[headset.connection] = &headset;
    }

    Tally run()
    {
        while (Clock::now() < m_window.end) {
            sendWhatIsDue();
            receive(std::min(dueAt(m_headsets[m_next], m_headsets[m_next].due), m_window.end));
        }
        const Clock::time_point end = m_window.end + kGrace;
        while (isAnyWaiting() && Clock::now() < end)
            receive(end);
        for (const Headset &headset : m_headsets)
            countUnanswered(headset);
        return std::move(m_tally);
    }

private:
    [[nodiscard]] Clock::time_point dueAt(const Headset &headset, std::int64_t request) const
    {
        return headset.first + request * m_period;
    }

    void sendWhatIsDue()
    {
        for (;;) {
            Headset &headset = m_headsets[m_next];
            const Clock::time_point due = dueAt(headset, headset.due);
            const Clock::time_point now = Clock::now();
            if (due > now || due >= m_window.end)
                return;
            ++headset.due;
            m_next = (m_next + 1) % m_headsets.size();
            if (headset.connection->isWaiting())
                continue; // until its answer arrives
            if (m_window.holds(due))
                m_tally.lag(now - due);
            send(headset);
        }
    }

    void send(Headset &headset)
    {
        if (headset.failed)
            return;
        headset.connection->send();
        ++headset.sent;
    }

    void receive(Clock::time_point end)
    {
        for (const epoll_event &event : m_poller.wait(end)) {
            Headset &headset = *m_byConnection[&Poller::connection(event)];
            const auto answer = headset.connection->receive(true);
            if (!answer)
                continue;
            if (!answer->fault.empty()) {
                m_tally.fault(answer->fault);
                m_poller.forget(*headset.connection);
                headset.failed = true;
                continue;
            }
            const Clock::time_point due = dueAt(headset, headset.sent - 1);
            if (m_window.holds(due)) {
                ++m_tally.answers;
                m_tally.bytes += answer->bytes;
                count(due);
            }
            if (headset.sent < headset.due)
                send(headset);
        }
    }

    void count(Clock::time_point due)
    {
        const Clock::duration latency = Clock::now() - due;
        m_tally.latency(latency);
        if (latency > m_period)
            ++m_tally.late;
    }

    /// Requests without an answer, sent or not, have waited at least until now.
    void countUnanswered(const Headset &headset)
    {
        const std::int64_t answered = headset.sent - (headset.connection->isWaiting() ? 1 : 0);
        for (std::int64_t request = answered; request < headset.due; ++request) {
            if (!m_window.holds(dueAt(headset, request)))
                continue;
            ++m_tally.unanswered;
            count(dueAt(headset, request));
        }
    }

    [[nodiscard]] bool isAnyWaiting() const
    {
        return std::any_of(m_headsets.begin(), m_headsets.end(), [](const Headset &headset) {
            return !headset.failed && headset.connection->isWaiting();
        });
    }

    Window m_window;
    Clock::duration m_period;
    Poller m_poller;
    std::vector<Headset> m_headsets;
    std::unordered_map<const Connection *, Headset *> m_byConnection;
    std::size_t m_next = 0; // which headset is due next
    Tally m_tally;
};

} // namespace

Tally runOpen(std::span<Connection *const> connections, const Window &window, double rate, std::size_t number)
{
    return OpenLoop(connections, window, rate, number).run();
}

} // namespace supersynk::bench
