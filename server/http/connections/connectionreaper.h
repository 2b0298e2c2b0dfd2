// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "server/channels/instant.h"
#include "server/http/connections/workercontext.h"

#include <QObject>
#include <QTimer>

#include <cstddef>
#include <unordered_set>

namespace supersynk {

class Connection;

/// Closes connections of one thread: those whose timeouts have expired, and, when the connections of all
/// threads hold too many bytes, its worst ones. From half of the limit on, only connections that have stalled
/// for a while are closed; clients that keep reading are safe up to the limit itself.
class ConnectionReaper final : public QObject
{
    Q_OBJECT

public:
    explicit ConnectionReaper(WorkerContext &context);

    void add(Connection *connection) { m_connections.insert(connection); }
    void remove(Connection *connection) { m_connections.erase(connection); }

    /// Closes connections of this thread until the waiting bytes are within the limit, or none of them holds
    /// any.
    void relieve(Instant now)
    {
        if (m_context.waitingBytes > m_context.api.limits.waitingBytes)
            evict(m_context.api.limits.waitingBytes, now, now);
    }

    /// Checks all connections. A timer calls it twice a second.
    void sweep(Instant now);

private:
    void evict(std::size_t limit, Instant stalledSince, Instant now);

    WorkerContext &m_context;
    std::unordered_set<Connection *> m_connections;
    QTimer m_timer;
};

} // namespace supersynk
