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

/// For how long a connection must have stood still to be closed before the bound is reached. A moment is
/// nothing: on Wi-Fi, answers come in fits and starts.
constexpr auto kStill = 2s;

/// How much a connection is to blame for the bytes that wait: how many it keeps, times how long. In the first
/// second it is rather how many, or a headset that is being sent its answer would be worse than a flood that
/// has just begun.
double blame(const Connection *connection, Instant now)
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
    m_context.traffic.round = steadyNow();
    m_timer.start(kSweepInterval);
}

/// Closes those that have kept bytes waiting since \a stillSince or before, the worst first, until all that
/// waits is within \a bound.
void ConnectionReaper::evict(std::size_t bound, Instant stillSince, Instant now)
{
    std::vector<Connection *> culprits;
    std::ranges::copy_if(
        m_connections, std::back_inserter(culprits), [stillSince](const Connection *connection) {
            return connection->waitingBytes() > 0 && connection->waitingSince() <= stillSince;
        });
    std::ranges::sort(culprits, std::ranges::greater(),
                      [now](const Connection *connection) { return blame(connection, now); });
    for (Connection *connection : culprits) {
        if (m_context.waitingBytes <= bound)
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
        evict(half, now - kStill, now);
    m_context.refusals.flush(now);
    m_context.traffic.round = steadyNow(); // serverNow() rests while the listener is stuck
}

} // namespace supersynk
