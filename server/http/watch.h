// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "channels/instant.h"
#include "http/service.h"

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
class Watch final : public QObject
{
    Q_OBJECT

public:
    explicit Watch(Service &service);

    void add(Connection *connection) { m_connections.insert(connection); }
    void remove(Connection *connection) { m_connections.erase(connection); }

    /// Closes connections of this thread until no more bytes wait than the limits allow, or none of them has
    /// any.
    void relieve(Instant now)
    {
        if (m_service.waitingBytes > m_service.api.limits.waitingBytes)
            evict(m_service.api.limits.waitingBytes, now, now);
    }

    /// What is to be done twice a second, which the watch does by itself.
    void sweep(Instant now);

private:
    void evict(std::size_t bound, Instant stillSince, Instant now);

    Service &m_service;
    std::unordered_set<Connection *> m_connections;
    QTimer m_timer;
};

} // namespace supersynk
