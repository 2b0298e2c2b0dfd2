// SPDX-License-Identifier: GPL-3.0-only
#include "ui/firewall/firewallwatch.h"

#include "ui/firewall/askfirewall.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace supersynk {

FirewallWatch::FirewallWatch(IsReached isReached, QObject *parent)
    : QObject(parent)
    , m_isReached(std::move(isReached))
    , m_asker(u"supersynk-firewall"_s)
{
    m_timer.setInterval(kPeriod);
    connect(&m_timer, &QTimer::timeout, this, &FirewallWatch::ask);
}

FirewallWatch::~FirewallWatch() = default;

void FirewallWatch::setTarget(const QString &adapter, const QList<quint16> &ports)
{
    if (adapter == m_adapter && ports == m_ports)
        return;
    m_adapter = adapter;
    m_ports = ports;
    m_wasReached = false;
    conclude(++m_number, {});
    if (ports.isEmpty()) {
        m_timer.stop();
    } else {
        m_timer.start();
        ask();
    }
}

void FirewallWatch::ask()
{
    m_asker.post([this, asker = m_asker.object(), adapter = m_adapter, ports = m_ports, number = ++m_number] {
        askFirewall(*asker, adapter, ports, [this, number](const FirewallState &state) {
            QMetaObject::invokeMethod(this, [this, number, state] { conclude(number, state); });
        });
    });
}

void FirewallWatch::conclude(int number, const FirewallState &state)
{
    if (number != m_number) // about another target
        return;
    m_wasReached = m_wasReached || (state.ports != FirewallState::Ports::Open && m_isReached());
    if (m_wasReached)
        m_timer.stop();
    const FirewallState now = m_wasReached ? FirewallState() : state;
    if (now == m_state)
        return;
    m_state = now;
    Q_EMIT changed();
}

} // namespace supersynk
