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

/// Looks after the connections of one thread: closes those that keep us waiting for too long, and when all
/// connections together make us keep too many bytes, those of its own that are most to blame. Who goes on
/// reading has nothing to fear before the bound itself is reached: from half of it on, those go that have
/// stood still for a while.
class ConnectionReaper final : public QObject
{
    Q_OBJECT

public:
    explicit ConnectionReaper(WorkerContext &context);

    void add(Connection *connection) { m_connections.insert(connection); }
    void remove(Connection *connection) { m_connections.erase(connection); }

    /// Closes connections of this thread until no more bytes wait than the limits allow, or none of them has
    /// any.
    void relieve(Instant now)
    {
        if (m_context.waitingBytes > m_context.api.limits.waitingBytes)
            evict(m_context.api.limits.waitingBytes, now, now);
    }

    /// What is to be done twice a second, which the reaper does by itself.
    void sweep(Instant now);

private:
    void evict(std::size_t bound, Instant stillSince, Instant now);

    WorkerContext &m_context;
    std::unordered_set<Connection *> m_connections;
    QTimer m_timer;
};

} // namespace supersynk
