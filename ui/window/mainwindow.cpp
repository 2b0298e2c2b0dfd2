// SPDX-License-Identifier: GPL-3.0-only
#include "ui/window/mainwindow.h"

#include "ui/activity/activityplot.h"
#include "ui/activity/eventlogpanel.h"
#include "ui/clients/channelpanel.h"
#include "ui/clients/channeltree.h"
#include "ui/clients/selectioncount.h"
#include "ui/desktop/appicon.h"
#include "ui/desktop/trayandclosing.h"
#include "ui/inspector/inspectorpanel.h"
#include "ui/map/mapfeed.h"
#include "ui/map/mappanel.h"
#include "ui/naming/namingactions.h"
#include "ui/recording/recordingpanel.h"
#include "ui/recording/stopquestion.h"
#include "ui/simulation/simulationdialog.h"
#include "ui/status/serverpanel.h"
#include "ui/widgets/taborder.h"
#include "ui/window/replaymode.h"
#include "ui/window/totalsbar.h"
#include "ui/window/windowplace.h"
#include "ui/window/workspace.h"

#include <QAction>
#include <QCloseEvent>
#include <QSettings>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace supersynk {
namespace {

constexpr auto kGeometry = "window/geometry"_L1;
constexpr auto kMapPath = "map/position_path"_L1;
constexpr auto kMapIsWebXr = "map/ahead_is_minus_z"_L1;

constexpr QSize kInitialSize(1200, 780);
constexpr int kMinWorkspace =
    60; // pixels; less than its hint: in a small window the address must stay readable
constexpr QSize kMinimumSize(640, 340); // fits a screen of 1280 x 800 at a scale of 2

} // namespace

MainWindow::MainWindow(Server &server, const ServerSettings &initial, QSettings &store, QWidget *parent)
    : QMainWindow(parent)
    , m_server(server)
    , m_store(store)
    , m_network(server)
    , m_monitor(server)
    , m_collector(server, m_monitor.traffic())
    , m_recording(server, m_collector.log(), store, *this)
    , m_simulation(server, initial.accessKey)
    , m_sleepGuard(server)
    , m_center(std::make_unique<QWidget>(this))
    , m_serverPanel(new ServerPanel(server, m_network, initial, store, m_center.get()))
    , m_recordingPanel(new RecordingPanel(m_recording.recordAction(), m_recording.markerAction(),
                                          m_recording.keepAction(), m_center.get()))
    , m_channelPanel(new ChannelPanel(server, m_monitor, m_center.get()))
    , m_inspector(new InspectorPanel(server, m_monitor, m_center.get()))
    , m_mapPanel(new MapPanel(m_center.get()))
    , m_mapFeed(new MapFeed(server, m_monitor, *m_mapPanel))
    , m_activity(new ActivityPlot(m_collector.history(), m_center.get()))
    , m_events(new EventLogPanel(m_collector.log(), m_center.get()))
    , m_workspace(new Workspace(m_channelPanel, m_center.get()))
    , m_replay(new ReplayMode(*this, server.player(), *m_center, *m_workspace, *m_serverPanel))
    , m_totals(new TotalsBar(this))
    , m_naming(new NamingActions(m_names, *this))
    , m_start(new QAction(tr("&Start"), this))
    , m_stop(new QAction(tr("S&top"), this))
    , m_copyAddress(new QAction(tr("&Copy Address"), this))
    , m_qrCode(new QAction(tr("Sho&w QR Code"), this))
    , m_keepAwake(new QAction(tr("&Keep Awake While Clients Are Connected"), this))
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
    connectTray();
    m_channelPanel->setAccessKeyNeeded(!initial.accessKey.isEmpty());
    updateActions(server.state());
    restoreLayout();
}

MainWindow::~MainWindow() = default;

void MainWindow::buildLayout()
{
    m_workspace->addBeside(m_inspector, "inspector"_L1, tr("Inspector"));
    m_workspace->addBeside(m_mapPanel, "map"_L1, tr("Map"));
    m_workspace->addBelow(m_activity, "activity"_L1, tr("Activity"));
    m_workspace->addBelow(m_events, "events"_L1, tr("Events"));

    auto *layout = new QVBoxLayout(m_center.get());
    constexpr int kGap = 12;
    layout->setSpacing(kGap);
    layout->addWidget(m_serverPanel);
    layout->addWidget(m_recordingPanel);
    m_workspace->setMinimumHeight(kMinWorkspace);
    layout->addWidget(m_workspace, 1);
    setTabOrderByLayout(*m_center);
    setCentralWidget(m_replay->frame());
    setStatusBar(m_totals);
}

void MainWindow::connectParts()
{
    connect(&m_server, &Server::stateChanged, this, &MainWindow::updateActions);
    connect(m_serverPanel, &ServerPanel::qrCodeRequested, this, &MainWindow::showQrCode);
    connect(&m_network, &NetworkWatch::changed, &m_collector, &ActivityCollector::recordNetwork);
    connect(&m_collector, &ActivityCollector::sampled, m_activity, &ActivityPlot::refresh);
    connect(m_serverPanel, &ServerPanel::urlChanged, m_channelPanel, &ChannelPanel::setUrl);
    connect(m_channelPanel, &ChannelPanel::startRequested, m_serverPanel, &ServerPanel::start);
    connect(m_channelPanel, &ChannelPanel::simulationRequested, this, &MainWindow::showSimulation);
    connect(m_channelPanel, &ChannelPanel::purged, this, [this](int count) {
        constexpr int kMilliseconds = 5000;
        m_totals->showMessage(tr("%n client(s) removed", nullptr, count), kMilliseconds);
    });
    connect(&m_monitor, &Monitor::totalsChanged, m_totals, &TotalsBar::setTotals);
    connect(m_channelPanel, &ChannelPanel::clientSelected, this, &MainWindow::showSelection);
    connect(m_replay, &ReplayMode::clientChosen, this, [this](const QByteArray &key, const QByteArray &id) {
        m_channelPanel->select(ClientName{key, id});
    });
    m_channelPanel->setUrl(m_serverPanel->url());
    m_totals->setTotals(m_monitor.totals());
}

/// Shows what is selected in the list in the inspector and on the map.
void MainWindow::showSelection(const std::optional<ClientName> &client)
{
    const QByteArray channel = client ? client->key : m_channelPanel->selectedChannel();
    const auto isOneRow = [this] {
        return rowsOf(m_channelPanel->tree().selectionModel()->selection()).size() == 1;
    };
    if (client || isOneRow())
        m_inspector->inspect(Subject{.key = channel, .clientId = client ? client->id : QByteArray()});
    else
        m_inspector->inspect(std::nullopt); // nothing, or several rows
    m_mapFeed->setChannel(channel);
    m_mapPanel->setSelected(client ? client->id : QByteArray());
    m_recording.setSelected(channel, client ? client->id : QByteArray());
    if (client)
        m_naming->setSelected(NamedThing{NamedThing::Kind::Client, client->id});
    else if (isOneRow())
        m_naming->setSelected(NamedThing{NamedThing::Kind::Channel, channel});
    else
        m_naming->setSelected(std::nullopt);
}

void MainWindow::connectNames()
{
    constexpr int kMilliseconds = 5000;
    connect(&m_monitor, &Monitor::snapshotTaken, &m_names, &Names::setPresent);
    connect(m_channelPanel, &ChannelPanel::stopExpectingRequested, m_naming, &NamingActions::stopExpecting);
    connect(m_naming, &NamingActions::reported, m_totals,
            [this](const QString &text) { m_totals->showMessage(text, kMilliseconds); });
    m_channelPanel->setNames(m_names);
    m_mapPanel->setNames(m_names);
    m_inspector->setNames(m_names);
    m_collector.log().setNames(m_names);
    m_recording.setNames(m_names);
    m_replay->setNames(m_names);
}

void MainWindow::openNames(const QString &path)
{
    m_naming->open(path);
}

void MainWindow::connectMap()
{
    connect(m_mapPanel, &MapPanel::participantSelected, this, [this](const QByteArray &id) {
        if (id.isEmpty())
            m_channelPanel->select(std::nullopt);
        else
            m_channelPanel->select(ClientName{m_mapFeed->shownChannel(), id});
    });
    connect(m_mapPanel, &MapPanel::positionPathChanged, this,
            [this](const QString &path) { m_store.setValue(kMapPath, path); });
    connect(m_mapPanel, &MapPanel::forwardAxisChanged, this,
            [this](ForwardAxis axis) { m_store.setValue(kMapIsWebXr, axis == ForwardAxis::MinusZ); });
    m_mapPanel->setPositionPath(m_store.value(kMapPath).toString());
    m_mapPanel->setForwardAxis(m_store.value(kMapIsWebXr).toBool() ? ForwardAxis::MinusZ
                                                                   : ForwardAxis::PlusZ);
}

void MainWindow::connectRecording()
{
    constexpr int kMilliseconds = 5000;
    m_serverPanel->setStop([this] { stopServer(); });
    connect(&m_recording, &RecordingControl::stateChanged, m_recordingPanel, &RecordingPanel::setState);
    connect(&m_recording, &RecordingControl::failed, m_recordingPanel, &RecordingPanel::showProblem);
    connect(&m_recording, &RecordingControl::reported, m_totals,
            [this](const QString &text) { m_totals->showMessage(text, kMilliseconds); });
    connect(&m_recording.events(), &RecordingEvents::markerAdded, this, &MainWindow::showMarkers);
    connect(&m_collector, &ActivityCollector::sampled, this, &MainWindow::showMarkers);
    m_recordingPanel->setState(m_recording.state());
}

void MainWindow::showMarkers()
{
    m_activity->setMarks(m_recording.events().markers().recent(Server::now()));
}

/// Asks first while recording.
void MainWindow::stopServer()
{
    const RecordingState state = m_recording.state();
    if (state.isActive())
        askBeforeStop(*this, state, static_cast<int>(m_server.clientCount()), [this] { m_server.stop(); });
    else
        m_server.stop();
}

void MainWindow::connectTray()
{
    const auto showRecording = [this](const RecordingState &state) {
        m_trayAndClosing->setRecording(state.isActive() ? recordingPhaseText(state) : QString());
    };
    connect(&m_recording, &RecordingControl::stateChanged, m_trayAndClosing.get(), showRecording);
    showRecording(m_recording.state());
    connect(m_serverPanel, &ServerPanel::statusChanged, this,
            [this] { m_trayAndClosing->setStatus(m_serverPanel->symbol(), m_serverPanel->sentence()); });
    connect(&m_collector, &ActivityCollector::sampled, m_trayAndClosing.get(), &TrayAndClosing::refresh);
    connect(&m_collector, &ActivityCollector::clientLost, m_trayAndClosing.get(),
            [this](const QByteArray &client, const QByteArray &channel) {
                m_trayAndClosing->clientLost(m_names.clientText(channel, client).toUtf8(),
                                             m_names.channelText(channel).toUtf8());
            });
    m_trayAndClosing->setStatus(m_serverPanel->symbol(), m_serverPanel->sentence());
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
}

void MainWindow::hideEvent(QHideEvent *event)
{
    QMainWindow::hideEvent(event);
    updateWatched();
}

void MainWindow::updateWatched()
{
    m_monitor.setWatched(isVisible() && !isMinimized());
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
