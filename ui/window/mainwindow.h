// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "server/networkwatch.h"
#include "server/server.h"
#include "server/simulation/simulation.h"
#include "server/sleep/sleepguard.h"
#include "ui/activity/activitycollector.h"
#include "ui/desktop/colorscheme.h"
#include "ui/watch/monitor.h"

#include <QMainWindow>

#include <memory>

class QAction;
class QMenu;
class QSettings;

namespace supersynk {

class ActivityPlot;
class ChannelPanel;
class EventLogPanel;
class InspectorPanel;
class MapFeed;
class MapPanel;
class TrayAndClosing;
class ServerPanel;
class SimulationDialog;
class TotalsBar;
class Workspace;

/// The operator's window: whether the server runs and how to reach it, who is there, what they post, where
/// they are, and what happened.
///
/// The window shows and steers \a server but does not start it by itself, nor stop it when it is closed: that
/// is the caller's to decide. \a initial is what the fields show at first; what the operator edits in
/// them, and the layout, goes to \a store. Both references must outlive the window.
class MainWindow final : public QMainWindow
{
    Q_OBJECT

public:
    MainWindow(Server &server, const ServerSettings &initial, QSettings &store, QWidget *parent = nullptr);
    ~MainWindow() override;

    /// The headsets that are simulated from here. They leave with the window.
    [[nodiscard]] Simulation &simulation() { return m_simulation; }

    /// Tells when the addresses change at which headsets reach the server.
    [[nodiscard]] const NetworkWatch &network() const { return m_network; }

    /// What *About* says that the program was built from.
    void setCommit(const QString &commit) { m_commit = commit; }

    /// Lets the computer fall asleep though there are clients, until the operator wants it otherwise. Not
    /// kept for the next start.
    void allowSleep();

    /// Brings the window to the front, from wherever it is.
    void comeForward();
    /// Closes the window and ends the program, without a question for the clients that are still there.
    void quit();

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void closeEvent(QCloseEvent *event) override;

private:
    void layOut();
    void buildServerMenu();
    void buildKeepAwake();
    void buildClientsMenu();
    void buildViewMenu();
    void buildColorMenu(QMenu &menu);
    void buildHelpMenu();
    void connectParts();
    void connectInspector();
    void connectMap();
    void connectPresence();
    void showState(const ServerState &state);
    void watch();
    void showQrCode();
    void showSimulation();
    void about();
    void restoreLayout();
    void saveLayout();

    Server &m_server;
    QSettings &m_store;
    NetworkWatch m_network; // before whoever shows what it has seen
    Monitor m_monitor;
    ActivityCollector m_collector;
    Simulation m_simulation;
    SleepGuard m_sleepGuard;
    ServerPanel *m_serverPanel;
    ChannelPanel *m_channelPanel;
    InspectorPanel *m_inspector;
    MapPanel *m_mapPanel;
    MapFeed *m_mapFeed;
    ActivityPlot *m_activity;
    EventLogPanel *m_events;
    Workspace *m_workspace;
    TotalsBar *m_totals;
    SimulationDialog *m_simulationDialog = nullptr; // from when it is first wanted
    QAction *m_start;
    QAction *m_stop;
    QAction *m_copyAddress;
    QAction *m_qrCode;
    QAction *m_keepAwake;
    QAction *m_quit;
    QString m_commit;
    ColorScheme m_colorScheme;
    std::unique_ptr<TrayAndClosing> m_trayAndClosing;
};

} // namespace supersynk
