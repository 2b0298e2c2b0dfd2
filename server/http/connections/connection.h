// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "server/channels/instant.h"
#include "server/http/connections/connectionticket.h"
#include "server/http/connections/workercontext.h"

namespace supersynk {

class ConnectionReaper;

/// A connection as the reaper sees it. It registers with the reaper for its lifetime. Neither check() nor
/// evict() may create or destroy a connection before control returns to the event loop.
class Connection
{
public:
    Connection(ConnectionTicket ticket, WorkerContext &context, ConnectionReaper &reaper);
    virtual ~Connection();
    Connection(const Connection &) = delete;
    Connection &operator=(const Connection &) = delete;

    /// Closes the connection if one of its timeouts has expired.
    virtual void check(Instant now) = 0;

    /// Bytes held for it: an incomplete request, unread responses.
    [[nodiscard]] virtual std::size_t waitingBytes() const { return 0; }
    /// Since when they are held.
    [[nodiscard]] virtual Instant waitingSince() const { return Instant::max(); }
    /// Closes the connection to free its waiting bytes.
    virtual void evict(Instant now) = 0;

protected:
    WorkerContext &m_context;
    ConnectionReaper &m_reaper;
    ConnectionTicket m_ticket;
    ChannelStore::Bookmark m_bookmark;
};

} // namespace supersynk
