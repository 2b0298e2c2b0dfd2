// SPDX-License-Identifier: GPL-3.0-only
#include "server/http/connections/connection.h"

#include "server/http/connections/connectionreaper.h"

#include <utility>

namespace supersynk {

Connection::Connection(ConnectionTicket ticket, WorkerContext &context, ConnectionReaper &reaper)
    : m_context(context)
    , m_reaper(reaper)
    , m_ticket(std::move(ticket))
{
    m_reaper.add(this);
}

Connection::~Connection()
{
    m_reaper.remove(this);
}

} // namespace supersynk
