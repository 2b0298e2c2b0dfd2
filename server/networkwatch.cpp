// SPDX-License-Identifier: GPL-3.0-only
#include "server/networkwatch.h"

#include <utility>

namespace supersynk {

NetworkWatch::NetworkWatch(const Server &server, Look look, QObject *parent)
    : QObject(parent)
    , m_look(std::move(look))
{
    m_timer.setInterval(kPeriod);
    connect(&m_timer, &QTimer::timeout, this, &NetworkWatch::check);
    connect(&server, &Server::stateChanged, this, &NetworkWatch::follow);
    connect(&server, &Server::certificateChanged, this,
            [this](const ServerState &state) { m_state = state; });
    follow(server.state());
}

void NetworkWatch::follow(const ServerState &state)
{
    m_state = state;
    if (state.phase != ServerState::Phase::Running) {
        m_timer.stop();
        return;
    }
    m_network = m_look();
    m_addresses = m_network.connected(state.address);
    m_timer.start();
}

void NetworkWatch::check()
{
    if (m_state.phase != ServerState::Phase::Running)
        return;
    m_network = m_look();
    const QList<QHostAddress> addresses = m_network.connected(m_state.address);
    if (addresses == m_addresses)
        return;
    m_addresses = addresses;
    const ServerState state = m_state; // whoever hears of it may have us look again
    Q_EMIT changed(state, addresses);
}

} // namespace supersynk
