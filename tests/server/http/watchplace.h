// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "http/connection.h"
#include "http/watch.h"

#include <QHostAddress>

#include <atomic>

namespace supersynk::test {

/// A watch and what it and its connections need, without a server around them.
class WatchPlace
{
public:
    [[nodiscard]] Limits &limits() { return m_limits; }
    [[nodiscard]] Service &service() { return m_service; }
    [[nodiscard]] Watch &watch() { return m_watch; }
    [[nodiscard]] Admission admission()
    {
        const QHostAddress peer(QHostAddress::LocalHost);
        if (m_connections.admit(peer, m_limits) != ConnectionCount::Verdict::Admitted)
            qFatal("There are too many connections");
        return {peer, m_service, m_load};
    }

private:
    ChannelStore m_store;
    Limits m_limits;
    const AccessKey m_accessKey;
    TrafficCounters m_traffic;
    ConnectionCount m_connections;
    HandshakeBudget m_handshakes;
    RefusalLog m_refusals{[](const JournalEntry &) {}};
    std::atomic<std::size_t> m_waitingBytes{0};
    std::atomic<int> m_load{0};
    Service m_service{
        {m_store, m_limits, m_accessKey}, m_traffic, m_connections, m_handshakes, m_refusals, m_waitingBytes};
    Watch m_watch{m_service};
};

} // namespace supersynk::test
