// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "server/server.h"
#include "ui/firewall/firewallwatch.h"
#include "ui/status/selfcheck.h"
#include "ui/widgets/symbols.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QSettings;
class QSpinBox;

namespace supersynk {

class AddressBar;
class FirewallNotice;
class NetworkWatch;
class Notice;
class SecondsBox;
class StatusLamp;

/// Whether the server runs and answers, where, and why not; the button that starts and stops it; its
/// settings.
///
/// The port can be edited while the server stands still: a running one keeps its port, or every headset would
/// lose it. The client timeout acts at once. What the operator edits here is stored; what \a initial says, as
/// from the command line, is not. Without HTTP the port is that of HTTPS, which is never stored. All that has
/// no field here stays for every start as \a initial says. The address follows what \a network sees.
class ServerPanel final : public QWidget
{
    Q_OBJECT

public:
    /// All references must outlive the panel.
    ServerPanel(Server &server, NetworkWatch &network, const ServerSettings &initial, QSettings &store,
                QWidget *parent = nullptr);
    ~ServerPanel() override;

    /// Starts the server with what is in the fields.
    void start();
    /// Puts the address for headsets on the clipboard.
    void copyAddress() const;
    /// The address for headsets; empty unless the server runs.
    [[nodiscard]] QString url() const;
    /// That of HTTPS; empty unless it runs, too.
    [[nodiscard]] QString secureUrl() const;
    /// How the server is, as a sign and in a sentence.
    [[nodiscard]] Symbol symbol() const;
    [[nodiscard]] QString sentence() const;

Q_SIGNALS:
    void urlChanged(const QString &url);
    /// symbol() or sentence() may differ.
    void statusChanged();
    void qrCodeRequested();

private:
    void buildPortField();
    void buildTimeoutField();
    void layOut();
    void showState(const ServerState &state);
    [[nodiscard]] QString sentenceNow(const ServerState &state) const;
    [[nodiscard]] bool isShutOut() const;
    void followFirewall(const ServerState &state);
    [[nodiscard]] bool isReachedFromElsewhere();
    void toggle();
    void useFreePort();
    void portEdited(int port);
    [[nodiscard]] quint16 &portToEdit();
    [[nodiscard]] quint16 portToShow(const ServerState &state);
    void timeoutEdited(double seconds);

    Server &m_server;
    NetworkWatch &m_network;
    ServerSettings m_settings; // of the next start
    QSettings &m_store;
    SelfCheck m_check;
    FirewallWatch m_firewall;
    StatusLamp *m_lamp;
    QLabel *m_sentence;
    QPushButton *m_useFreePort;
    QPushButton *m_startStop;
    Notice *m_warning;
    FirewallNotice *m_firewallNotice;
    AddressBar *m_address;
    QSpinBox *m_port;
    SecondsBox *m_timeout;
};

} // namespace supersynk
