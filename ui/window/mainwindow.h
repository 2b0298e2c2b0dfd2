// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "server/networkwatch.h"
#include "server/server.h"
#include "server/simulation/simulation.h"
#include "server/sleep/screenguard.h"
#include "server/sleep/sleepguard.h"
#include "ui/activity/activitycollector.h"
#include "ui/activity/verdictevents.h"
#include "ui/desktop/colorscheme.h"
#include "ui/eventfiles/eventfiles.h"
#include "ui/look/look.h"
#include "ui/map/postedcolors.h"
#include "ui/names/names.h"
#include "ui/preferences/preference.h"
#include "ui/recording/recordingcontrol.h"
#include "ui/timeline/presencelog.h"
#include "ui/timeline/timewindow.h"
#include "ui/watch/clientwatch.h"
#include "ui/watch/monitor.h"

#include <QMainWindow>

#include <functional>
#include <memory>
#include <optional>

class QAction;
class QMenu;
class QSettings;
class QStackedWidget;

namespace supersynk {

class ActivityPanel;
class BlockMenu;
class ChannelPanel;
class EventLogPanel;
class FloorPlanControl;
class InspectorPanel;
class MapFeed;
class MapPanel;
class NamingActions;
class RecordingPanel;
class ReplayMode;
class SayMenu;
class ServerPanel;
class SimulationDialog;
class TotalsBar;
class TrayAndClosing;
class Wall;
class WelcomePage;
class Workspace;
struct ClientName;
struct PreferenceLink;

/// The operator's window: the state and address of the server, its clients, what they post, where they are,
/// what happened, and what is recorded.
///
/// The window controls \a server, but neither starts it when it opens nor stops it when it closes. \a initial
/// are the settings that the fields show at first; edits and the layout are saved in \a store. \a server and
/// \a store must outlive the window.
class MainWindow final : public QMainWindow
{
    Q_OBJECT

public:
    MainWindow(Server &server, const ServerSettings &initial, QSettings &store, QWidget *parent = nullptr);
    ~MainWindow() override;

    /// The simulated headsets. They leave when the window is destroyed.
    [[nodiscard]] Simulation &simulation() { return m_simulation; }

    /// Signals changes of the addresses at which headsets reach the server.
    [[nodiscard]] const NetworkWatch &network() const { return m_network; }

    /// The commit that the program was built from, for *About*.
    void setCommit(const QString &commit) { m_commit = commit; }

    /// Offers \a preferences in a dialog. \a startsServer: the server starts with the program.
    void setPreferences(const QList<Preference> &preferences, bool startsServer);

    /// Reads the names of clients from the file \a path, and keeps them there. Without it, they are forgotten
    /// when the window is destroyed.
    void openNames(const QString &path);

    /// Keeps the events in the folder \a path, and lists those of the last run. Without it, they are
    /// forgotten when the window is destroyed.
    void openEvents(const QString &path);

    /// Lets the computer sleep although clients are connected, until the operator changes that. Not saved for
    /// the next start.
    void allowSleep();

    /// Brings the window to the front, also from the tray.
    void bringToFront();
    /// Closes the window and ends the program, without asking even if there are clients.
    void quit();

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void closeEvent(QCloseEvent *event) override;

private:
    void buildLayout();
    void buildServerMenu();
    void buildKeepAwake();
    void buildSessionMenu();
    void buildClientsMenu();
    void buildViewMenu();
    void buildColorMenu(QMenu &menu);
    void buildHelpMenu();
    void connectParts();
    void connectNames();
    void connectMap();
    void connectFloorPlan();
    void connectRecording();
    void connectTimes();
    void advanceTime();
    void connectOperator();
    void connectTray();
    void connectHeader();
    void connectWelcome();
    void connectWall();
    void showAddressOnWall();
    void updateWelcome();
    void simulateHeadsets();
    void reportCopied();
    void stopServer(const std::function<void()> &then);
    void showMarkers();
    void showSelection(const std::optional<ClientName> &client);
    void updateActions(const ServerState &state);
    void updateWatched();
    void showQrCode();
    void showSimulation();
    void showManual();
    void showAssistant();
    void buildPreferences();
    void showPreferences();
    void applyPreferences(const PreferenceValues &earlier, const PreferenceValues &values);
    [[nodiscard]] QList<PreferenceLink> linksToMenus() const;
    void adoptSettings(const ServerSettings &settings);
    void showAbout();
    void restoreLayout();
    void saveLayout();

    Server &m_server;
    QSettings &m_store;
    ServerSettings m_settings; // of the present start of the server, or of the next one
    QList<Preference> m_preferences;
    bool m_startsServer = true; // with the program
    NetworkWatch m_network;
    Monitor m_monitor;
    ClientWatch m_watch;
    Names m_names;
    PostedColors m_postedColors;
    ActivityCollector m_collector;
    VerdictEvents m_verdictEvents;
    TimeWindow m_timeWindow;
    PresenceLog m_presence;
    RecordingControl m_recording;
    Simulation m_simulation;
    SleepGuard m_sleepGuard;
    ScreenGuard m_screenGuard;
    Look m_look;
    ColorScheme m_colorScheme;
    QString m_commit;
    std::unique_ptr<EventFiles> m_eventFiles; // null before openEvents()
    // Members are destroyed in reverse order: these widgets before the objects above, which they use.
    std::unique_ptr<QWidget> m_center;
    std::unique_ptr<Wall> m_wall;
    std::unique_ptr<SimulationDialog> m_simulationDialog; // null until it is first shown
    ServerPanel *m_serverPanel;
    RecordingPanel *m_recordingPanel;
    ChannelPanel *m_channelPanel;
    InspectorPanel *m_inspector;
    MapPanel *m_mapPanel;
    MapFeed *m_mapFeed;
    FloorPlanControl *m_floorPlan;
    ActivityPanel *m_activity;
    EventLogPanel *m_events;
    Workspace *m_workspace;
    ReplayMode *m_replay;
    TotalsBar *m_totals;
    WelcomePage *m_welcome;
    QStackedWidget *m_pages;
    bool m_isWelcomed = false; // a client has come, or the operator has skipped the page
    NamingActions *m_naming;
    SayMenu *m_say;
    BlockMenu *m_block;
    QAction *m_start;
    QAction *m_stop;
    QAction *m_copyAddress;
    QAction *m_qrCode;
    QAction *m_keepAwake;
    QAction *m_editPreferences;
    QMenu *m_theme = nullptr;
    QAction *m_quit;
    std::unique_ptr<TrayAndClosing> m_trayAndClosing;
};

} // namespace supersynk
