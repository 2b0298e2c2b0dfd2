// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "server/channels/instant.h"
#include "server/http/connections/connectionticket.h"
#include "server/http/connections/workercontext.h"

namespace supersynk {

class ConnectionReaper;

/// What a reaper knows of a connection, and can do about it. It is in its reaper's care as long as it lives,
/// and outlives being closed by it: neither check() nor evict() may destroy any connection, or make one,
/// before control is back in the event loop.
class Connection
{
public:
    Connection(ConnectionTicket ticket, WorkerContext &context, ConnectionReaper &reaper);
    virtual ~Connection();
    Connection(const Connection &) = delete;
    Connection &operator=(const Connection &) = delete;

    /// Closes the connection if it has kept us waiting for too long.
    virtual void check(Instant now) = 0;

    /// Bytes it makes us keep: a half-received request, unread answers.
    [[nodiscard]] virtual std::size_t waitingBytes() const { return 0; }
    /// Since when it does.
    [[nodiscard]] virtual Instant waitingSince() const { return Instant::max(); }
    /// Closes the connection, for it makes us keep too much for too long.
    virtual void evict(Instant now) = 0;

protected:
    WorkerContext &m_context;
    ConnectionReaper &m_reaper;
    ConnectionTicket m_ticket;
    ChannelStore::Bookmark m_bookmark;
};

} // namespace supersynk
