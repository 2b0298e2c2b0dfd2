// SPDX-License-Identifier: GPL-3.0-only
#include "server/networkwatch.h"

#include <utility>

namespace supersynk {

NetworkWatch::NetworkWatch(const Server &server, ReadNetwork readNetwork, QObject *parent)
    : QObject(parent)
    , m_server(server)
    , m_readNetwork(std::move(readNetwork))
{
    m_timer.setInterval(kPeriod);
    connect(&m_timer, &QTimer::timeout, this, &NetworkWatch::check);
    connect(&server, &Server::stateChanged, this, &NetworkWatch::setState);
    connect(&server, &Server::certificateChanged, this, &NetworkWatch::setState);
    setState(server.state());
}

const Network &NetworkWatch::network()
{
    setState(m_server.state()); // this slot may be connected after the caller's
    return m_network;
}

void NetworkWatch::setState(const ServerState &state)
{
    using Phase = ServerState::Phase;
    const bool isStart = state.phase == Phase::Running && m_state.phase != Phase::Running;
    m_state = state;
    if (state.phase != Phase::Running)
        m_timer.stop();
    if (!isStart)
        return;
    m_network = m_readNetwork();
    m_addresses = m_network.connected(state.address);
    m_timer.start();
}

void NetworkWatch::check()
{
    if (m_state.phase != ServerState::Phase::Running)
        return;
    m_network = m_readNetwork();
    const QList<QHostAddress> addresses = m_network.connected(m_state.address);
    if (addresses == m_addresses)
        return;
    m_addresses = addresses;
    const ServerState state = m_state; // a slot may cause another check
    Q_EMIT changed(state, addresses);
}

} // namespace supersynk
