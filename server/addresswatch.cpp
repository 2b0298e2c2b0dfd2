// SPDX-License-Identifier: GPL-3.0-only
#include "addresswatch.h"

#include <utility>

namespace supersynk {

AddressWatch::AddressWatch(Look look, QObject *parent)
    : QObject(parent)
    , m_look(std::move(look))
{
    m_timer.setInterval(kPeriod);
    connect(&m_timer, &QTimer::timeout, this, &AddressWatch::check);
}

void AddressWatch::setState(const ServerState &state)
{
    const bool ranBefore = m_state.phase == ServerState::Phase::Running;
    m_state = state;
    if (state.phase != ServerState::Phase::Running) {
        m_timer.stop();
    } else if (ranBefore) {
        check();
    } else {
        m_addresses = m_look(state.address);
        m_timer.start();
    }
}

void AddressWatch::check()
{
    if (m_state.phase != ServerState::Phase::Running)
        return;
    const QList<QHostAddress> addresses = m_look(m_state.address);
    if (addresses == m_addresses)
        return;
    m_addresses = addresses;
    Q_EMIT changed(m_state, m_addresses);
}

} // namespace supersynk
