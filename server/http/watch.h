// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "channels/instant.h"

#include <QObject>
#include <QTimer>

#include <unordered_set>

namespace supersynk {

class Connection;
struct Service;

/// Looks after the connections of one thread: closes those that keep us waiting for too long, and when all
/// connections together make us keep too many bytes, those of its own that are most to blame.
class Watch final : public QObject
{
    Q_OBJECT

public:
    explicit Watch(Service &service);

    void add(Connection *connection) { m_connections.insert(connection); }
    void remove(Connection *connection) { m_connections.erase(connection); }

    /// Closes connections of this thread until no more bytes wait than the limits allow, or none of them has
    /// any.
    void relieve(Instant now);

private:
    void sweep();

    Service &m_service;
    std::unordered_set<Connection *> m_connections;
    QTimer m_timer;
};

} // namespace supersynk
