// SPDX-License-Identifier: GPL-3.0-only
#include "http/watch.h"

#include "http/connection.h"
#include "http/serverclock.h"
#include "http/service.h"

#include <algorithm>
#include <vector>

using namespace std::chrono_literals;

namespace supersynk {
namespace {

constexpr auto kSweepInterval = 500ms;

/// How much a connection is to blame for the bytes that wait: how many it keeps, times how long.
double blame(const Connection *connection, Instant now)
{
    const std::chrono::duration<double> waiting = now - connection->waitingSince();
    return static_cast<double>(connection->waitingBytes()) * waiting.count();
}

} // namespace

Watch::Watch(Service &service)
    : m_service(service)
    , m_timer(this)
{
    connect(&m_timer, &QTimer::timeout, this, &Watch::sweep);
    m_timer.start(kSweepInterval);
}

void Watch::relieve(Instant now)
{
    const auto isTooMuch = [this] { return m_service.waitingBytes > m_service.api.limits.waitingBytes; };
    if (!isTooMuch())
        return;
    std::vector<Connection *> culprits;
    std::ranges::copy_if(m_connections, std::back_inserter(culprits),
                         [](const Connection *connection) { return connection->waitingBytes() > 0; });
    std::ranges::sort(culprits, std::ranges::greater(),
                      [now](const Connection *connection) { return blame(connection, now); });
    for (Connection *connection : culprits) {
        if (!isTooMuch())
            return;
        connection->evict(now);
    }
}

void Watch::sweep()
{
    const Instant now = serverNow();
    const std::vector<Connection *> connections(m_connections.begin(),
                                                m_connections.end()); // closing may remove some
    for (Connection *connection : connections)
        connection->check(now);
    relieve(now);
    m_service.refusals.flush(now);
}

} // namespace supersynk
