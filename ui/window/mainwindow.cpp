// SPDX-License-Identifier: GPL-3.0-only
#include "ui/window/mainwindow.h"

#include "ui/activity/activitypanel.h"
#include "ui/activity/eventlogpanel.h"
#include "ui/block/blockmenu.h"
#include "ui/clients/channelpanel.h"
#include "ui/clients/channeltree.h"
#include "ui/desktop/appicon.h"
#include "ui/desktop/trayandclosing.h"
#include "ui/floorplan/floorplancontrol.h"
#include "ui/inspector/inspectorpanel.h"
#include "ui/look/measures.h"
#include "ui/map/mapfeed.h"
#include "ui/map/mappanel.h"
#include "ui/naming/namingactions.h"
#include "ui/recording/recordingpanel.h"
#include "ui/say/saymenu.h"
#include "ui/simulation/simulationdialog.h"
#include "ui/status/serverpanel.h"
#include "ui/wall/wall.h"
#include "ui/welcome/welcomepage.h"
#include "ui/widgets/taborder.h"
#include "ui/window/replaymode.h"
#include "ui/window/totalsbar.h"
#include "ui/window/windowplace.h"
#include "ui/window/workspace.h"

#include <QAction>
#include <QCloseEvent>
#include <QSettings>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace supersynk {
namespace {

constexpr auto kGeometry = "window/geometry"_L1;

constexpr QSize kInitialSize(1200, 780);
constexpr int kMinWorkspace =
    60; // pixels; less than its hint: in a small window the address must stay readable
constexpr QSize kMinimumSize(640, 340); // fits a screen of 1280 x 800 at a scale of 2

QWidget *newHairline(QWidget *parent)
{
    auto *line = new QWidget(parent);
    line->setFixedHeight(1);
    line->setBackgroundRole(QPalette::Mid);
    line->setAutoFillBackground(true);
    return line;
}

} // namespace

MainWindow::MainWindow(Server &server, const ServerSettings &initial, QSettings &store, QWidget *parent)
    : QMainWindow(parent)
    , m_server(server)
    , m_store(store)
    , m_settings(initial)
    , m_network(server)
    , m_monitor(server)
    , m_watch(server, m_monitor)
    , m_postedColors(server, m_watch, m_names)
    , m_collector(server, m_monitor.traffic())
    , m_verdictEvents(m_watch, m_collector.log())
    , m_timeWindow(Server::publishedAt(Server::now()))
    , m_presence([this](Instant time) { return m_timeWindow.timeOf(Server::publishedAt(time)); })
    , m_recording(server, m_collector.log(), store, *this)
    , m_simulation(server, initial.accessKey)
    , m_sleepGuard(server)
    , m_center(std::make_unique<QWidget>(this))
    , m_wall(std::make_unique<Wall>(WallSources{server, m_watch, m_names, m_collector.log()}, store, *this))
    , m_serverPanel(new ServerPanel(server, m_network, initial, store, m_center.get()))
    , m_recordingPanel(new RecordingPanel(m_recording.recordAction(), m_recording.markerAction(),
                                          m_recording.keepAction(), m_center.get()))
    , m_channelPanel(new ChannelPanel(server, m_monitor, m_watch, m_center.get()))
    , m_inspector(new InspectorPanel(server, m_monitor, m_center.get()))
    , m_mapPanel(new MapPanel(m_center.get()))
    , m_mapFeed(new MapFeed(server, m_monitor, *m_mapPanel))
    , m_floorPlan(new FloorPlanControl(store, *this))
    , m_activity(new ActivityPanel(m_collector.history(), m_presence, m_timeWindow, m_center.get()))
    , m_events(new EventLogPanel(m_collector.log(), m_center.get()))
    , m_workspace(new Workspace(m_channelPanel, m_center.get()))
    , m_replay(new ReplayMode(*this, server.player(), *m_center, *m_workspace, *m_serverPanel, m_recording))
    , m_totals(new TotalsBar(m_center.get()))
    , m_welcome(new WelcomePage(m_center.get()))
    , m_pages(new QStackedWidget(m_center.get()))
    , m_naming(new NamingActions(m_names, *this))
    , m_say(new SayMenu(server, store, this))
    , m_block(new BlockMenu(server, this))
    , m_start(new QAction(tr("&Start"), this))
    , m_stop(new QAction(tr("S&top"), this))
    , m_copyAddress(new QAction(tr("&Copy Address"), this))
    , m_qrCode(new QAction(tr("Sho&w QR Code"), this))
    , m_keepAwake(new QAction(tr("&Keep Awake While Clients Are Connected"), this))
    , m_editPreferences(new QAction(tr("&Preferences…"), this))
    , m_quit(new QAction(tr("&Quit"), this))
    , m_trayAndClosing(std::make_unique<TrayAndClosing>(
          *this,
          QList<QAction *>{m_start, m_stop, m_copyAddress, nullptr, &m_recording.recordAction(), nullptr,
                           m_quit},
          store, [&server] { return static_cast<int>(server.clientCount()); }))
{
    setWindowTitle(tr("Supersynk"));
    setWindowIcon(applicationIcon());
    setMinimumSize(kMinimumSize);

    buildLayout();
    buildServerMenu();
    buildSessionMenu();
    buildClientsMenu();
    buildViewMenu();
    buildHelpMenu();
    connectParts();
    connectNames();
    connectMap();
    connectRecording();
    connectTimes();
    connectOperator();
    connectHeader();
    connectWelcome();
    connectWall();
    connectFloorPlan();
    connectTray();
    m_channelPanel->setAccessKeyNeeded(!initial.accessKey.isEmpty());
    updateActions(server.state());
    restoreLayout();
}

MainWindow::~MainWindow() = default;

void MainWindow::buildLayout()
{
    m_workspace->addBeside(m_mapPanel, "map"_L1, tr("Map"));
    m_workspace->addBeside(m_inspector, "inspector"_L1, tr("Inspector"));
    m_workspace->addBelow(m_activity, "activity"_L1, tr("Activity"));
    m_workspace->addInCorner(m_events, "events"_L1, tr("Events"));
    m_workspace->setLine(m_totals);

    m_center->setBackgroundRole(QPalette::Base);
    m_recordingPanel->setBackgroundRole(QPalette::AlternateBase);
    m_recordingPanel->setAutoFillBackground(true);
    m_recordingPanel->layout()->setContentsMargins(kPadding, kGap / 2, kPadding, kGap / 2);
    m_workspace->layout()->setContentsMargins(kGap, kGap, kGap, kInnerGap);
    auto *layout = new QVBoxLayout(m_center.get());
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_serverPanel);
    layout->addWidget(newHairline(m_center.get()));
    layout->addWidget(m_recordingPanel);
    layout->addWidget(newHairline(m_center.get()));
    m_pages->addWidget(m_workspace);
    m_pages->addWidget(m_welcome);
    m_pages->setMinimumHeight(kMinWorkspace);
    m_pages->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Ignored); // the page scrolls
    layout->addWidget(m_pages, 1);
    setTabOrderByLayout(*m_center);
    setCentralWidget(m_replay->frame());
}

void MainWindow::bringToFront()
{
    m_trayAndClosing->showWindow();
}

void MainWindow::quit()
{
    m_trayAndClosing->quit();
}

void MainWindow::changeEvent(QEvent *event)
{
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::WindowStateChange)
        updateWatched();
}

void MainWindow::showEvent(QShowEvent *event)
{
    QMainWindow::showEvent(event);
    updateWatched();
    if (!focusWidget() && m_pages->currentWidget() == m_workspace)
        m_channelPanel->focusList(); // not the first button in reading order, which may stop the server
}

void MainWindow::hideEvent(QHideEvent *event)
{
    QMainWindow::hideEvent(event);
    updateWatched();
}

void MainWindow::updateWatched()
{
    m_monitor.setWatched((isVisible() && !isMinimized()) || m_wall->isVisible());
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    saveLayout();
    event->setAccepted(m_trayAndClosing->mayClose());
}

void MainWindow::restoreLayout()
{
    resize(kInitialSize);
    restorePlace(*this, m_store.value(kGeometry).toByteArray());
    m_workspace->restore(m_store);
    m_channelPanel->tree().restoreColumns(m_store);
    m_events->restore(m_store);
}

void MainWindow::saveLayout()
{
    m_store.setValue(kGeometry, saveGeometry());
    m_workspace->save(m_store);
    m_channelPanel->tree().saveColumns(m_store);
    m_events->save(m_store);
}

} // namespace supersynk
