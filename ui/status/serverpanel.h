// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "server/server.h"
#include "ui/firewall/firewallwatch.h"
#include "ui/status/addresstext.h"
#include "ui/status/headline.h"
#include "ui/status/selfcheck.h"
#include "ui/status/troublechips.h"
#include "ui/widgets/symbols.h"

#include <QTimer>
#include <QWidget>

#include <functional>
#include <optional>

class QAction;
class QBoxLayout;
class QLabel;
class QMenu;
class QPushButton;
class QSettings;
class QSpinBox;

namespace supersynk {

class AddressBar;
class FirewallNotice;
class NetworkWatch;
class Notice;
class StatusLamp;

/// The header of the window: a headline about the clients or, while it does not work, the server; the clients
/// in trouble; the address; the button that starts and stops the server, its port, and a menu of settings.
///
/// The port can be edited only while the server is stopped. The client timeout takes effect at once. The
/// operator's edits are stored, reported and can be undone; values of \a initial, for example from the
/// command line, are not stored, nor is a port that is used only because the usual one is taken. Without HTTP
/// the port field is the HTTPS port, which is never stored. Settings without a field stay as in \a initial,
/// or come from setNextSettings(). The address follows \a network.
class ServerPanel final : public QWidget
{
    Q_OBJECT

public:
    /// Stops the server, or asks first, and calls `then` once the server has stopped. `then` may be empty.
    using Stop = std::function<void(const std::function<void()> &then)>;

    /// All references must outlive the panel.
    ServerPanel(Server &server, NetworkWatch &network, const ServerSettings &initial, QSettings &store,
                QWidget *parent = nullptr);

    /// Starts the server with the values of the fields.
    void start();
    /// Uses \a settings from the next start on, except their HTTP port and client timeout, which have fields;
    /// while the server runs, offers a restart. Without any, the next start uses the present ones.
    void setNextSettings(const std::optional<ServerSettings> &settings);
    [[nodiscard]] ServerSettings nextSettings() const;
    /// Those with which the server runs; while it is stopped, those of its next start.
    [[nodiscard]] const ServerSettings &settings() const { return m_settings; }
    /// Has \a stop called when the server is to stop, instead of Server::stop(): to ask first.
    void setStop(const Stop &stop) { m_stop = stop; }
    /// What the headline and the line below it tell about the clients.
    void setAttention(const Attention &attention);
    [[nodiscard]] TroubleChips &chips() const { return *m_chips; }
    /// For a menu: opens the dialog of the client timeout.
    [[nodiscard]] QAction *timeoutAction() const { return m_editTimeout; }
    /// The menu of the button for settings.
    [[nodiscard]] QMenu &settingsMenu() const { return *m_menu; }
    /// Copies the address for headsets to the clipboard.
    void copyAddress() const;
    /// Shows \a address as that for headsets: see AddressBar.
    void chooseAddress(const QHostAddress &address);
    /// See AddressBar.
    [[nodiscard]] QList<AddressChoice> addressChoices() const;
    [[nodiscard]] QHostAddress chosenAddress() const;
    [[nodiscard]] const SelfCheck &check() const { return m_check; }
    [[nodiscard]] const FirewallState &firewall() const { return m_firewall.state(); }
    /// The URL for headsets; empty unless the server is running.
    [[nodiscard]] QString url() const;
    /// The HTTPS URL; empty unless the server is running with HTTPS.
    [[nodiscard]] QString secureUrl() const;
    /// The state of the server, as a symbol and as a sentence.
    [[nodiscard]] Symbol symbol() const;
    [[nodiscard]] QString sentence() const;
    [[nodiscard]] const Headline &headline() const { return m_headline; }

Q_SIGNALS:
    void urlChanged(const QString &url);
    void addressChoicesChanged();
    /// symbol() or sentence() may have changed.
    void statusChanged();
    void headlineChanged();
    /// The operator has changed a setting: a sentence for the log.
    void settingChanged(const QString &sentence);
    void qrCodeRequested();
    /// The settings of setNextSettings() are in use from now on: the server is about to start, or is stopped.
    void settingsAdopted(const supersynk::ServerSettings &settings);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    [[nodiscard]] static bool isUp(const ServerState &state);
    void buildTexts();
    void buildPortField();
    void buildMenu();
    void buildNotices();
    void layOut();
    void arrange();
    void applyFonts();
    void showState(const ServerState &state);
    void showHeadline(const ServerState &state);
    void showPort(const ServerState &state);
    [[nodiscard]] QString currentSentence(const ServerState &state) const;
    [[nodiscard]] bool isBlockedByFirewall() const;
    void updateFirewallTarget(const ServerState &state);
    [[nodiscard]] bool hasRemoteClients();
    void startOrStop();
    void useFreePort();
    void goBackToUsualPort();
    void portEdited(int port);
    void announcePort();
    void setPort(quint16 port);
    void adoptNextSettings();
    void nameThePort();
    [[nodiscard]] quint16 &editedPort();
    [[nodiscard]] quint16 shownPort(const ServerState &state);
    void editTimeout();
    void setTimeout(std::chrono::milliseconds timeout);
    void announce(const QString &sentence, const std::function<void()> &undo,
                  Symbol symbol = Symbol::Running);

    Server &m_server;
    NetworkWatch &m_network;
    ServerSettings m_settings;            // of the present start and, without m_next, of the next one
    std::optional<ServerSettings> m_next; // while the server runs with others
    QSettings &m_store;
    Stop m_stop;
    Attention m_attention;
    Headline m_headline;
    SelfCheck m_check;
    FirewallWatch m_firewall;
    quint16 m_announcedPort;            // the latest that the log knows
    std::optional<quint16> m_usualPort; // while another one is used for this run
    std::function<void()> m_undo;
    QTimer m_undoEnd{this};
    StatusLamp *m_lamp;
    QLabel *m_title;
    QLabel *m_details;
    TroubleChips *m_chips;
    QPushButton *m_useFreePort;
    QPushButton *m_startStop;
    QPushButton *m_more;
    QMenu *m_menu;
    QAction *m_editTimeout;
    Notice *m_warning;
    Notice *m_portNotice;
    Notice *m_changeNotice;
    Notice *m_restartNotice;
    FirewallNotice *m_firewallNotice;
    AddressBar *m_address;
    QWidget *m_portBox;
    QLabel *m_portCaption;
    QSpinBox *m_port;
    QBoxLayout *m_top;
    QBoxLayout *m_bottom;
    bool m_isOneRow = false;
    // Receives the fields' changes. ~QWidget() hides the fields, and a half-typed one then emits its value;
    // as a member, the context is gone by then.
    QObject m_fieldContext;
};

} // namespace supersynk
