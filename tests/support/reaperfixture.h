// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "server/http/connections/connection.h"
#include "server/http/connections/connectionreaper.h"

#include <QHostAddress>

#include <atomic>

namespace supersynk::test {

/// A reaper with all it and its connections need, without a server.
class ReaperFixture
{
public:
    [[nodiscard]] Limits &limits() { return m_limits; }
    [[nodiscard]] WorkerContext &context() { return m_context; }
    [[nodiscard]] ConnectionReaper &reaper() { return m_reaper; }
    [[nodiscard]] ConnectionTicket ticket()
    {
        const QHostAddress peer(QHostAddress::LocalHost);
        if (m_connections.admit(peer, m_limits, {}) != ConnectionCount::Verdict::Admitted)
            qFatal("There are too many connections");
        return {peer, m_context, m_load};
    }

private:
    ChannelStore m_store;
    Limits m_limits;
    const AccessKey m_accessKey;
    TrafficCounters m_traffic;
    ConnectionCount m_connections;
    HandshakeBudget m_handshakes;
    RefusalLog m_refusals{[](const RefusalGroup &) {}};
    std::atomic<std::size_t> m_waitingBytes{0};
    std::atomic<int> m_load{0};
    WorkerContext m_context{
        {m_store, m_limits, m_accessKey}, m_traffic, m_connections, m_handshakes, m_refusals, m_waitingBytes};
    ConnectionReaper m_reaper{m_context};
};

} // namespace supersynk::test
