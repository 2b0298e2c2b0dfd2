// SPDX-License-Identifier: GPL-3.0-only
#include "server/http/connections/connectionreaper.h"

#include "server/http/connections/connection.h"
#include "server/http/wire/serverclock.h"

#include <algorithm>
#include <vector>

using namespace std::chrono_literals;

namespace supersynk {
namespace {

constexpr auto kSweepInterval = 500ms;

/// How long a connection must have stalled to be closed below the limit. Shorter stalls are normal on Wi-Fi.
constexpr auto kStallTime = 2s;

/// Bytes held times how long. The added second makes the bytes count more at first: else a headset that is
/// receiving its response would score higher than a flood that has just begun.
double score(const Connection *connection, Instant now)
{
    const std::chrono::duration<double> waiting = now - connection->waitingSince() + 1s;
    return static_cast<double>(connection->waitingBytes()) * waiting.count();
}

} // namespace

ConnectionReaper::ConnectionReaper(WorkerContext &context)
    : m_context(context)
    , m_timer(this)
{
    connect(&m_timer, &QTimer::timeout, this, [this] { sweep(serverNow()); });
    m_context.traffic.lastRun = steadyNow();
    m_timer.start(kSweepInterval);
}

/// Closes connections that have held bytes since \a stalledSince or before, the worst first, until the
/// waiting bytes are within \a limit.
void ConnectionReaper::evict(std::size_t limit, Instant stalledSince, Instant now)
{
    std::vector<Connection *> candidates;
    std::ranges::copy_if(
        m_connections, std::back_inserter(candidates), [stalledSince](const Connection *connection) {
            return connection->waitingBytes() > 0 && connection->waitingSince() <= stalledSince;
        });
    std::ranges::sort(candidates, std::ranges::greater(),
                      [now](const Connection *connection) { return score(connection, now); });
    for (Connection *connection : candidates) {
        if (m_context.waitingBytes <= limit)
            return;
        connection->evict(now);
    }
}

void ConnectionReaper::sweep(Instant now)
{
    for (Connection *connection : m_connections)
        connection->check(now);
    relieve(now);
    if (const std::size_t half = m_context.api.limits.waitingBytes / 2; m_context.waitingBytes > half)
        evict(half, now - kStallTime, now);
    m_context.refusals.flush(now);
    m_context.traffic.lastRun = steadyNow(); // serverNow() stops while the listener is stuck
}

} // namespace supersynk
