// SPDX-License-Identifier: GPL-3.0-only
#include "ui/firewall/firewallwatch.h"

#include "ui/firewall/askfirewall.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace supersynk {

FirewallWatch::FirewallWatch(HasRemoteClients hasRemoteClients, QObject *parent)
    : QObject(parent)
    , m_hasRemoteClients(std::move(hasRemoteClients))
    , m_worker(u"supersynk-firewall"_s)
{
    m_timer.setInterval(kPeriod);
    connect(&m_timer, &QTimer::timeout, this, &FirewallWatch::query);
}

FirewallWatch::~FirewallWatch() = default;

void FirewallWatch::setTarget(const QString &adapter, const QList<quint16> &ports)
{
    if (adapter == m_adapter && ports == m_ports)
        return;
    m_adapter = adapter;
    m_ports = ports;
    m_hadRemoteClients = false;
    handleReply(++m_number, {});
    if (ports.isEmpty()) {
        m_timer.stop();
    } else {
        m_timer.start();
        query();
    }
}

void FirewallWatch::query()
{
    m_worker.post(
        [this, worker = m_worker.object(), adapter = m_adapter, ports = m_ports, number = ++m_number] {
            askFirewall(*worker, adapter, ports, [this, number](const FirewallState &state) {
                QMetaObject::invokeMethod(this, [this, number, state] { handleReply(number, state); });
            });
        });
}

void FirewallWatch::handleReply(int number, const FirewallState &state)
{
    if (number != m_number) // for another target
        return;
    m_hadRemoteClients =
        m_hadRemoteClients || (state.ports != FirewallState::Ports::Open && m_hasRemoteClients());
    if (m_hadRemoteClients)
        m_timer.stop();
    const FirewallState now = m_hadRemoteClients ? FirewallState() : state;
    if (now == m_state)
        return;
    m_state = now;
    Q_EMIT changed();
}

} // namespace supersynk
