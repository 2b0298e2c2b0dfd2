// SPDX-License-Identifier: GPL-3.0-only
#include "ui/status/serverpanel.h"

#include "server/networkwatch.h"
#include "ui/firewall/firewallnotice.h"
#include "ui/status/addressbar.h"
#include "ui/status/secondsbox.h"
#include "ui/status/statuslamp.h"
#include "ui/watch/preferences.h"
#include "ui/watch/statesentence.h"
#include "ui/widgets/notice.h"

#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QUrl>
#include <QVBoxLayout>

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace supersynk {
namespace {

using Phase = ServerState::Phase;
using Seconds = std::chrono::duration<double>;

bool isUp(const ServerState &state)
{
    return state.phase == Phase::Running || state.phase == Phase::Starting;
}

QFont emphasized(QFont font)
{
    font.setBold(true);
    font.setPointSizeF(font.pointSizeF() * 1.15);
    return font;
}

} // namespace

ServerPanel::ServerPanel(Server &server, NetworkWatch &network, const ServerSettings &initial,
                         QSettings &store, QWidget *parent)
    : QWidget(parent)
    , m_server(server)
    , m_network(network)
    , m_settings(initial)
    , m_store(store)
    , m_stop([this] { m_server.stop(); })
    , m_check(initial.accessKey)
    , m_firewall([this] { return hasRemoteClients(); })
    , m_lamp(new StatusLamp(this))
    , m_sentence(new QLabel(this))
    , m_useFreePort(new QPushButton(this))
    , m_startStop(new QPushButton(this))
    , m_warning(new Notice(this))
    , m_firewallNotice(new FirewallNotice(this))
    , m_address(new AddressBar(initial, this))
    , m_port(new QSpinBox(this))
    , m_timeout(new SecondsBox(this))
{
    m_sentence->setFont(emphasized(font()));
    m_sentence->setTextFormat(Qt::PlainText); // error texts are not HTML
    m_sentence->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_sentence->setWordWrap(true);
    buildPortField();
    buildTimeoutField();
    layOut();

    connect(m_startStop, &QPushButton::clicked, this, &ServerPanel::startOrStop);
    connect(m_useFreePort, &QPushButton::clicked, this, &ServerPanel::useFreePort);
    connect(m_address, &AddressBar::urlChanged, &m_check,
            [this](const QString &url) { m_check.setTarget(url, m_server.state().address); });
    connect(m_address, &AddressBar::urlChanged, this, &ServerPanel::urlChanged);
    connect(m_address, &AddressBar::qrCodeRequested, this, &ServerPanel::qrCodeRequested);
    connect(&m_check, &SelfCheck::changed, this, [this] {
        if (m_check.verdict() != SelfCheck::Verdict::Unknown)
            m_network.check(); // it may be the reason
        showState(m_server.state());
    });
    connect(&m_firewall, &FirewallWatch::changed, this, [this] { showState(m_server.state()); });
    connect(&m_network, &NetworkWatch::changed, this, &ServerPanel::showState);
    connect(&m_server, &Server::stateChanged, this, &ServerPanel::showState);
    connect(&m_server, &Server::certificateChanged, this, &ServerPanel::showState);
    showState(m_server.state());
}

void ServerPanel::buildPortField()
{
    // Port 0, "any", is available only if the command line asked for it.
    const bool isAny = editedPort() == 0;
    m_port->setRange(isAny ? 0 : 1, std::numeric_limits<quint16>::max());
    m_port->setSpecialValueText(isAny ? tr("any") : QString());
    m_port->setValue(editedPort());
    m_port->setAccelerated(true);
    m_port->setKeyboardTracking(false); // ignore a half-typed port
    m_port->setAccessibleName(tr("Port"));
    connect(m_port, &QSpinBox::valueChanged, &m_fieldContext, [this](int port) { portEdited(port); });
}

void ServerPanel::buildTimeoutField()
{
    m_timeout->setRange(Seconds(ServerSettings::kMinClientTimeout).count(),
                        Seconds(ServerSettings::kMaxClientTimeout).count());
    m_timeout->setValue(Seconds(m_settings.clientTimeout).count());
    m_timeout->setKeyboardTracking(false); // typing 0.55 must not set 0.5 on the way
    m_timeout->setToolTip(tr("How long a client may be silent before it is removed. Takes effect at once."));
    m_timeout->setAccessibleName(tr("Client timeout in seconds"));
    connect(m_timeout, &SecondsBox::valueChanged, &m_fieldContext,
            [this](double seconds) { timeoutEdited(seconds); });
}

void ServerPanel::layOut()
{
    auto *top = new QHBoxLayout;
    top->addWidget(m_lamp);
    top->addWidget(m_sentence, 1);
    top->addWidget(m_useFreePort);
    top->addWidget(m_startStop);

    auto *form = new QFormLayout;
    form->addRow(m_settings.http ? tr("&Port:") : tr("HTTPS &port:"), m_port);
    form->addRow(tr("Client &timeout:"), m_timeout);
    auto *bottom = new QHBoxLayout;
    bottom->addWidget(m_address, 1);
    bottom->addLayout(form);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addLayout(top);
    layout->addWidget(m_warning);
    layout->addWidget(m_firewallNotice);
    layout->addLayout(bottom);
}

void ServerPanel::start()
{
    m_port->interpretText(); // the fields may still have the focus
    m_timeout->interpretText();
    m_server.start(m_settings);
}

void ServerPanel::copyAddress() const
{
    m_address->copy();
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
    return m_sentence->text();
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
    m_address->setState(state, m_network.network()); // may restart the check
    updateFirewallTarget(state);
    m_lamp->setState(state.phase, isBlockedByFirewall() ? SelfCheck::Verdict::Failed : m_check.verdict());
    m_firewallNotice->setState(m_firewall.state());
    m_sentence->setText(currentSentence(state));
    // Otherwise the sentence above says why.
    m_warning->setText(state.phase == Phase::Running ? state.tlsProblem : QString());

    m_startStop->setText(isUp(state) ? tr("Stop") : tr("Start"));
    m_startStop->setAccessibleName(isUp(state) ? tr("Stop the server") : tr("Start the server"));
    m_useFreePort->setText(tr("&Use port %1").arg(state.freePort));
    m_useFreePort->setVisible(state.phase == Phase::Failed && state.freePort != 0);

    const QSignalBlocker blocker(m_port);
    m_port->setValue(shownPort(state));
    m_port->setEnabled(!isUp(state));
    m_port->setToolTip(isUp(state) ? tr("Stop the server to change its port.")
                                   : tr("The port that headsets connect to, 1 to 65535"));
    Q_EMIT statusChanged();
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
        m_stop();
    else
        start();
}

void ServerPanel::useFreePort()
{
    m_port->setValue(m_server.state().freePort);
    start();
}

void ServerPanel::portEdited(int port)
{
    editedPort() = static_cast<quint16>(port);
    if (m_settings.http)
        storePort(m_store, m_settings.port);
}

quint16 &ServerPanel::editedPort()
{
    return m_settings.http ? m_settings.port : m_settings.tls.port;
}

quint16 ServerPanel::shownPort(const ServerState &state)
{
    if (state.phase != Phase::Running)
        return editedPort();
    return m_settings.http ? state.port : state.tlsPort;
}

void ServerPanel::timeoutEdited(double seconds)
{
    m_settings.clientTimeout = std::chrono::round<std::chrono::milliseconds>(Seconds(seconds));
    m_server.setClientTimeout(m_settings.clientTimeout);
    storeClientTimeout(m_store, m_settings.clientTimeout);
}

} // namespace supersynk
