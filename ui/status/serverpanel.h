// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "server/server.h"
#include "ui/firewall/firewallwatch.h"
#include "ui/status/selfcheck.h"
#include "ui/widgets/symbols.h"

#include <QWidget>

#include <functional>

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

/// The server's state and address, the button that starts and stops it, and its settings.
///
/// The port can be edited only while the server is stopped. The client timeout takes effect at once. The
/// operator's edits are stored; values of \a initial, for example from the command line, are not. Without
/// HTTP the port field is the HTTPS port, which is never stored. Settings without a field stay as in \a
/// initial. The address follows \a network.
class ServerPanel final : public QWidget
{
    Q_OBJECT

public:
    /// All references must outlive the panel.
    ServerPanel(Server &server, NetworkWatch &network, const ServerSettings &initial, QSettings &store,
                QWidget *parent = nullptr);

    /// Starts the server with the values of the fields.
    void start();
    /// Has \a stop called when the operator presses *Stop*, instead of Server::stop(): to ask first.
    void setStop(const std::function<void()> &stop) { m_stop = stop; }
    /// Copies the address for headsets to the clipboard.
    void copyAddress() const;
    /// The URL for headsets; empty unless the server is running.
    [[nodiscard]] QString url() const;
    /// The HTTPS URL; empty unless the server is running with HTTPS.
    [[nodiscard]] QString secureUrl() const;
    /// The state of the server, as a symbol and as a sentence.
    [[nodiscard]] Symbol symbol() const;
    [[nodiscard]] QString sentence() const;

Q_SIGNALS:
    void urlChanged(const QString &url);
    /// symbol() or sentence() may have changed.
    void statusChanged();
    void qrCodeRequested();

private:
    void buildPortField();
    void buildTimeoutField();
    void layOut();
    void showState(const ServerState &state);
    [[nodiscard]] QString currentSentence(const ServerState &state) const;
    [[nodiscard]] bool isBlockedByFirewall() const;
    void updateFirewallTarget(const ServerState &state);
    [[nodiscard]] bool hasRemoteClients();
    void startOrStop();
    void useFreePort();
    void portEdited(int port);
    [[nodiscard]] quint16 &editedPort();
    [[nodiscard]] quint16 shownPort(const ServerState &state);
    void timeoutEdited(double seconds);

    Server &m_server;
    NetworkWatch &m_network;
    ServerSettings m_settings; // for the next start
    QSettings &m_store;
    std::function<void()> m_stop;
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
    // Receives the fields' changes. ~QWidget() hides the fields, and a half-typed one then emits its value;
    // as a member, the context is gone by then.
    QObject m_fieldContext;
};

} // namespace supersynk
