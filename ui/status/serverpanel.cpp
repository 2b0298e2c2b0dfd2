// SPDX-License-Identifier: GPL-3.0-only
#include "ui/status/serverpanel.h"

#include "server/networkwatch.h"
#include "ui/firewall/firewallnotice.h"
#include "ui/status/addressbar.h"
#include "ui/status/statuslamp.h"
#include "ui/watch/statesentence.h"
#include "ui/widgets/notice.h"

#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QUrl>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace supersynk {
namespace {

using Phase = ServerState::Phase;

} // namespace

bool ServerPanel::isUp(const ServerState &state)
{
    return state.phase == Phase::Running || state.phase == Phase::Starting;
}

void ServerPanel::start()
{
    m_port->interpretText(); // the field may still have the focus
    announcePort();
    adoptNextSettings();
    m_server.start(m_settings);
}

void ServerPanel::setAttention(const Attention &attention)
{
    if (attention == m_attention)
        return;
    m_attention = attention;
    showHeadline(m_server.state());
}

void ServerPanel::copyAddress() const
{
    m_address->copy();
}

void ServerPanel::chooseAddress(const QHostAddress &address)
{
    m_address->choose(address);
}

QList<AddressChoice> ServerPanel::addressChoices() const
{
    return m_address->choices();
}

QHostAddress ServerPanel::chosenAddress() const
{
    return m_address->chosen();
}

QString ServerPanel::url() const
{
    return m_address->url();
}

QString ServerPanel::secureUrl() const
{
    return m_address->secureUrl();
}

Symbol ServerPanel::symbol() const
{
    return m_lamp->symbol();
}

QString ServerPanel::sentence() const
{
    return currentSentence(m_server.state());
}

QString ServerPanel::currentSentence(const ServerState &state) const
{
    if (state.phase != Phase::Running || m_check.verdict() == SelfCheck::Verdict::Passed)
        return stateSentence(state, isBlockedByFirewall());
    if (m_check.verdict() == SelfCheck::Verdict::Unknown)
        return stateSentence({.phase = Phase::Starting});
    return m_check.problem();
}

bool ServerPanel::isBlockedByFirewall() const
{
    return m_firewall.state().ports == FirewallState::Ports::Closed;
}

void ServerPanel::showState(const ServerState &state)
{
    if (!isUp(state))
        adoptNextSettings();
    m_address->setState(state, m_network.network()); // may restart the check
    updateFirewallTarget(state);
    m_lamp->setState(state.phase, isBlockedByFirewall() ? SelfCheck::Verdict::Failed : m_check.verdict());
    m_firewallNotice->setState(m_firewall.state());
    // Otherwise the headline says why.
    m_warning->setText(state.phase == Phase::Running ? state.tlsProblem : QString());
    showHeadline(state);

    m_startStop->setText(isUp(state) ? tr("Stop") : tr("Start"));
    m_startStop->setAccessibleName(isUp(state) ? tr("Stop the server") : tr("Start the server"));
    m_useFreePort->setText(tr("&Use port %1").arg(state.freePort));
    m_useFreePort->setVisible(state.phase == Phase::Failed && state.freePort != 0);
    showPort(state);
    arrange();
    Q_EMIT statusChanged();
}

void ServerPanel::showHeadline(const ServerState &state)
{
    Headline headline = headlineOf({.state = state,
                                    .check = m_check.verdict(),
                                    .problem = m_check.problem(),
                                    .isBlockedByFirewall = isBlockedByFirewall()},
                                   m_attention);
    // Clients in trouble are listed although the server has a fault, unless a sentence explains that.
    const bool hasChips = headline.details.isEmpty() && !m_attention.troubles.empty();
    m_chips->setTroubles(hasChips ? m_attention.troubles : std::vector<Trouble>(), headline.cause);
    m_chips->setVisible(hasChips);
    m_details->setText(headline.details);
    m_details->setVisible(!hasChips);
    m_title->setText(headline.title);
    m_lamp->setShown(headline.symbol);
    if (headline == m_headline)
        return;
    m_headline = std::move(headline);
    arrange();
    Q_EMIT headlineChanged();
}

void ServerPanel::showPort(const ServerState &state)
{
    const QSignalBlocker blocker(m_port);
    m_port->setValue(shownPort(state));
    m_port->setEnabled(!isUp(state));
    m_port->setToolTip(isUp(state) ? tr("Stop the server to change its port.")
                                   : tr("The port that headsets connect to, 1 to 65535"));
    const bool isOther = m_usualPort && *m_usualPort != editedPort();
    m_portNotice->setText(
        isOther ? tr("Port %1 for this run, not the usual port %2.").arg(editedPort()).arg(*m_usualPort)
                : QString());
}

/// Checks the firewall for the ports of the shown address; for none if other computers can't reach it.
void ServerPanel::updateFirewallTarget(const ServerState &state)
{
    const QHostAddress address(QUrl(m_address->url()).host());
    const Adapter *adapter = m_network.network().bearer(address);
    QList<quint16> ports;
    for (const quint16 port : {state.port, state.tlsPort}) {
        if (adapter && port != 0 && !address.isLoopback())
            ports.append(port);
    }
    m_firewall.setTarget(adapter ? adapter->name : QString(), ports);
}

bool ServerPanel::hasRemoteClients()
{
    const Snapshot snapshot = m_server.snapshot();
    return std::ranges::any_of(snapshot.channels, [this](const ChannelSnapshot &channel) {
        return std::ranges::any_of(channel.clients, [this](const ClientSnapshot &client) {
            const QHostAddress address(QString::fromLatin1(client.address));
            return !address.isNull() && !address.isLoopback() && !m_network.network().bearer(address);
        });
    });
}

void ServerPanel::startOrStop()
{
    if (isUp(m_server.state()))
        m_stop({});
    else
        start();
}

} // namespace supersynk
