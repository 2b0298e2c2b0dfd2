// SPDX-License-Identifier: GPL-3.0-only
#include "ui/window/mainwindow.h"

#include "ui/activity/activityplot.h"
#include "ui/activity/eventlogpanel.h"
#include "ui/clients/channelpanel.h"
#include "ui/clients/channeltree.h"
#include "ui/clients/selectioncount.h"
#include "ui/desktop/aboutdialog.h"
#include "ui/desktop/appicon.h"
#include "ui/desktop/trayandclosing.h"
#include "ui/inspector/inspectorpanel.h"
#include "ui/map/mapfeed.h"
#include "ui/map/mappanel.h"
#include "ui/simulation/simulationdialog.h"
#include "ui/status/qrdialog.h"
#include "ui/status/serverpanel.h"
#include "ui/watch/preferences.h"
#include "ui/widgets/taborder.h"
#include "ui/window/totalsbar.h"
#include "ui/window/windowplace.h"
#include "ui/window/workspace.h"

#include <QAction>
#include <QActionGroup>
#include <QApplication>
#include <QCloseEvent>
#include <QMenuBar>
#include <QMessageBox>
#include <QSettings>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace supersynk {
namespace {

using Phase = ServerState::Phase;

constexpr auto kGeometry = "window/geometry"_L1;
constexpr auto kMapPath = "map/position_path"_L1;
constexpr auto kMapIsWebXr = "map/ahead_is_minus_z"_L1;
constexpr auto kColors = "window/colors"_L1;

constexpr QSize kInitialSize(1200, 780);
constexpr int kLeastWorkspace = 60; // less than it wants: where room is short, the address must stay readable
constexpr QSize kMinimumSize(640, 340); // for a screen of 1280 x 800 that shows everything twice as large

} // namespace

MainWindow::MainWindow(Server &server, const ServerSettings &initial, QSettings &store, QWidget *parent)
    : QMainWindow(parent)
    , m_server(server)
    , m_store(store)
    , m_network(server)
    , m_monitor(server)
    , m_collector(server, m_monitor.traffic())
    , m_simulation(server, initial.accessKey)
    , m_sleepGuard(server)
    , m_serverPanel(new ServerPanel(server, m_network, initial, store, this))
    , m_channelPanel(new ChannelPanel(server, m_monitor, this))
    , m_inspector(new InspectorPanel(server, this))
    , m_mapPanel(new MapPanel(this))
    , m_mapFeed(new MapFeed(server, *m_mapPanel, this))
    , m_activity(new ActivityPlot(m_collector.history(), this))
    , m_events(new EventLogPanel(m_collector.log(), this))
    , m_workspace(new Workspace(m_channelPanel, this))
    , m_totals(new TotalsBar(this))
    , m_start(new QAction(tr("&Start"), this))
    , m_stop(new QAction(tr("S&top"), this))
    , m_copyAddress(new QAction(tr("&Copy Address"), this))
    , m_qrCode(new QAction(tr("Sho&w QR Code"), this))
    , m_keepAwake(new QAction(tr("&Keep Awake While Clients Are Connected"), this))
    , m_quit(new QAction(tr("&Quit"), this))
    , m_trayAndClosing(std::make_unique<TrayAndClosing>(
          *this, QList<QAction *>{m_start, m_stop, m_copyAddress, nullptr, m_quit}, store,
          [&server] { return static_cast<int>(server.clientCount()); }))
{
    setWindowTitle(tr("Supersynk"));
    setWindowIcon(applicationIcon());
    setMinimumSize(kMinimumSize);

    layOut();
    buildServerMenu();
    buildClientsMenu();
    buildViewMenu();
    buildHelpMenu();
    connectParts();
    connectInspector();
    connectMap();
    connectPresence();
    m_channelPanel->setAccessKeyNeeded(!initial.accessKey.isEmpty());
    showState(server.state());
    restoreLayout();
}

MainWindow::~MainWindow()
{
    delete m_simulationDialog;  // before what it looks at
    delete takeCentralWidget(); // before the monitor which the panels look at
}

void MainWindow::layOut()
{
    m_workspace->addBeside(m_inspector, "inspector"_L1, tr("Inspector"));
    m_workspace->addBeside(m_mapPanel, "map"_L1, tr("Map"));
    m_workspace->addBelow(m_activity, "activity"_L1, tr("Activity"));
    m_workspace->addBelow(m_events, "events"_L1, tr("Events"));

    auto *center = new QWidget(this);
    auto *layout = new QVBoxLayout(center);
    constexpr int kGap = 12;
    layout->setSpacing(kGap);
    layout->addWidget(m_serverPanel);
    m_workspace->setMinimumHeight(kLeastWorkspace);
    layout->addWidget(m_workspace, 1);
    setTabOrderFromLayout(*center);
    setCentralWidget(center);
    setStatusBar(m_totals);
}

void MainWindow::buildServerMenu()
{
    m_start->setShortcut(Qt::Key_F5);
    m_stop->setShortcut(Qt::SHIFT | Qt::Key_F5);
    m_copyAddress->setShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_C);
    connect(m_start, &QAction::triggered, m_serverPanel, &ServerPanel::start);
    connect(m_stop, &QAction::triggered, &m_server, &Server::stop);
    connect(m_copyAddress, &QAction::triggered, m_serverPanel, &ServerPanel::copyAddress);
    m_qrCode->setShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_Q);
    connect(m_qrCode, &QAction::triggered, this, &MainWindow::showQrCode);

    QMenu *menu = menuBar()->addMenu(tr("&Server"));
    menu->setToolTipsVisible(true);
    menu->addActions({m_start, m_stop, m_copyAddress, m_qrCode});
    menu->addSeparator();
    connect(menu->addAction(tr("Simulate &Headsets…")), &QAction::triggered, this,
            &MainWindow::showSimulation);
    menu->addSeparator();
    buildKeepAwake();
    menu->addActions({m_trayAndClosing->notifyAction(), m_keepAwake});
    menu->addSeparator();
    m_quit->setShortcut(QKeySequence::Quit);
    m_quit->setMenuRole(QAction::QuitRole);
    menu->addAction(m_quit);
    connect(m_quit, &QAction::triggered, this, [this] {
        comeForward(); // from the tray, as there may be a question
        close();
    });
}

void MainWindow::buildKeepAwake()
{
    m_keepAwake->setCheckable(true);
    m_keepAwake->setChecked(loadKeepAwake(m_store));
    m_keepAwake->setToolTip(tr("The computer does not fall asleep by itself while clients are connected. Its "
                               "screen may go dark."));
    m_sleepGuard.setOn(m_keepAwake->isChecked());
    connect(m_keepAwake, &QAction::toggled, this, [this](bool isOn) { m_sleepGuard.setOn(isOn); });
    connect(m_keepAwake, &QAction::triggered, this, [this](bool isOn) { storeKeepAwake(m_store, isOn); });
}

void MainWindow::allowSleep()
{
    m_keepAwake->setChecked(false);
}

void MainWindow::buildClientsMenu()
{
    m_channelPanel->addContextAction(m_qrCode);
    QMenu *menu = menuBar()->addMenu(tr("&Clients"));
    menu->addActions(m_channelPanel->copyActions());
    menu->addSeparator();
    menu->addActions(m_channelPanel->purgeActions());
}

void MainWindow::buildViewMenu()
{
    QMenu *menu = menuBar()->addMenu(tr("&View"));
    QAction *filter = menu->addAction(tr("&Filter"));
    filter->setShortcut(QKeySequence::Find);
    connect(filter, &QAction::triggered, m_channelPanel, &ChannelPanel::focusFilter);
    menu->addSeparator();
    menu->addActions(m_channelPanel->viewActions());
    QMenu *columns = menu->addMenu(tr("C&olumns"));
    columns->setToolTipsVisible(true);
    columns->addActions(m_channelPanel->tree().columnActions());
    menu->addSeparator();
    menu->addActions({m_workspace->showBeside(), m_workspace->showBelow()});
    buildColorMenu(*menu);
}

void MainWindow::buildColorMenu(QMenu &menu)
{
    using Choice = ColorScheme::Choice;
    const Choice stored = ColorScheme::choiceOf(m_store.value(kColors).toInt());
    m_colorScheme.choose(stored);
    QMenu *colors = menu.addMenu(tr("&Theme"));
    auto *group = new QActionGroup(colors);
    for (const auto &[choice, text] : {std::pair{Choice::System, tr("&As the Desktop")},
                                       {Choice::Light, tr("&Light")},
                                       {Choice::Dark, tr("&Dark")}}) {
        QAction *action = group->addAction(colors->addAction(text));
        action->setCheckable(true);
        action->setChecked(choice == stored);
        connect(action, &QAction::triggered, this, [this, choice = choice] {
            m_colorScheme.choose(choice);
            m_store.setValue(kColors, static_cast<int>(choice));
        });
    }
}

void MainWindow::buildHelpMenu()
{
    QMenu *menu = menuBar()->addMenu(tr("&Help"));
    QAction *about = menu->addAction(tr("&About Supersynk"));
    about->setMenuRole(QAction::AboutRole);
    connect(about, &QAction::triggered, this, &MainWindow::about);
    QAction *aboutQt = menu->addAction(tr("About &Qt"));
    aboutQt->setMenuRole(QAction::AboutQtRole);
    connect(aboutQt, &QAction::triggered, this, [this] { QMessageBox::aboutQt(this); });
}

void MainWindow::connectParts()
{
    connect(&m_server, &Server::stateChanged, this, &MainWindow::showState);
    connect(m_serverPanel, &ServerPanel::qrCodeRequested, this, &MainWindow::showQrCode);
    connect(&m_network, &NetworkWatch::changed, &m_collector, &ActivityCollector::noteNetwork);
    connect(&m_collector, &ActivityCollector::sampled, m_activity, &ActivityPlot::refresh);
    connect(m_serverPanel, &ServerPanel::urlChanged, m_channelPanel, &ChannelPanel::setUrl);
    connect(m_channelPanel, &ChannelPanel::startRequested, m_serverPanel, &ServerPanel::start);
    connect(m_channelPanel, &ChannelPanel::simulationRequested, this, &MainWindow::showSimulation);
    connect(m_channelPanel, &ChannelPanel::purged, this, [this](int count) {
        constexpr int kMilliseconds = 5000;
        m_totals->showMessage(tr("%n client(s) removed", nullptr, count), kMilliseconds);
    });
    connect(&m_monitor, &Monitor::pausedChanged, m_mapFeed, &MapFeed::setPaused);
    connect(&m_monitor, &Monitor::totalsChanged, m_totals, &TotalsBar::setTotals);
    m_channelPanel->setUrl(m_serverPanel->url());
    m_totals->setTotals(m_monitor.totals());
}

void MainWindow::connectInspector()
{
    connect(&m_monitor, &Monitor::snapshotTaken, m_inspector, &InspectorPanel::see);
    connect(&m_monitor, &Monitor::refreshDue, m_inspector, &InspectorPanel::refresh);
    connect(&m_monitor, &Monitor::snapshotTaken, &m_inspector->history(), &SubjectHistory::see);
    connect(&m_monitor, &Monitor::pausedChanged, m_inspector, &InspectorPanel::setPaused);
    connect(m_channelPanel, &ChannelPanel::clientSelected, this,
            [this](const std::optional<ClientName> &client) {
                if (client)
                    m_inspector->inspect(Subject{client->key, client->id});
                else if (rowsOf(m_channelPanel->tree().selectionModel()->selection()).size() == 1)
                    m_inspector->inspect(Subject{m_channelPanel->selectedChannel(), {}});
                else
                    m_inspector->inspect(std::nullopt); // several, or nobody
            });
}

void MainWindow::connectMap()
{
    connect(m_channelPanel, &ChannelPanel::clientSelected, this,
            [this](const std::optional<ClientName> &client) {
                m_mapFeed->setChannel(client ? client->key : m_channelPanel->selectedChannel());
                m_mapPanel->setSelected(client ? client->id : QByteArray());
            });
    connect(m_mapPanel, &MapPanel::participantSelected, this, [this](const QByteArray &id) {
        if (id.isEmpty())
            m_channelPanel->select(std::nullopt);
        else
            m_channelPanel->select(ClientName{m_mapFeed->shownChannel(), id});
    });
    connect(m_mapPanel, &MapPanel::positionPathChanged, this,
            [this](const QString &path) { m_store.setValue(kMapPath, path); });
    connect(m_mapPanel, &MapPanel::aheadChanged, this,
            [this](Ahead ahead) { m_store.setValue(kMapIsWebXr, ahead == Ahead::MinusZ); });
    m_mapPanel->setPositionPath(m_store.value(kMapPath).toString());
    m_mapPanel->setAhead(m_store.value(kMapIsWebXr).toBool() ? Ahead::MinusZ : Ahead::PlusZ);
}

void MainWindow::connectPresence()
{
    connect(m_serverPanel, &ServerPanel::statusChanged, this,
            [this] { m_trayAndClosing->setStatus(m_serverPanel->symbol(), m_serverPanel->sentence()); });
    connect(&m_collector, &ActivityCollector::sampled, m_trayAndClosing.get(), &TrayAndClosing::refresh);
    connect(&m_collector, &ActivityCollector::clientLost, m_trayAndClosing.get(),
            &TrayAndClosing::clientLost);
    m_trayAndClosing->setStatus(m_serverPanel->symbol(), m_serverPanel->sentence());
}

void MainWindow::showState(const ServerState &state)
{
    const bool isUp = state.phase == Phase::Running || state.phase == Phase::Starting;
    m_start->setEnabled(!isUp);
    m_stop->setEnabled(isUp);
    m_copyAddress->setEnabled(state.phase == Phase::Running);
    m_qrCode->setEnabled(state.phase == Phase::Running);
}

void MainWindow::showQrCode()
{
    auto *dialog = findChild<QrDialog *>();
    if (!dialog) {
        dialog = new QrDialog(this);
        const auto setUrls = [this, dialog] {
            dialog->setUrls(m_serverPanel->url(), m_serverPanel->secureUrl());
        };
        connect(m_serverPanel, &ServerPanel::urlChanged, dialog, setUrls);
        setUrls();
    }
    dialog->setChannel(m_channelPanel->selectedChannel());
    dialog->show();
    dialog->raise();
    dialog->activateWindow();
}

void MainWindow::showSimulation()
{
    if (!m_simulationDialog)
        m_simulationDialog = new SimulationDialog(m_simulation, m_store, this);
    m_simulationDialog->show();
    m_simulationDialog->raise();
    m_simulationDialog->activateWindow();
}

void MainWindow::about()
{
    auto *dialog = new AboutDialog(m_commit, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void MainWindow::comeForward()
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
        watch();
}

void MainWindow::showEvent(QShowEvent *event)
{
    QMainWindow::showEvent(event);
    watch();
}

void MainWindow::hideEvent(QHideEvent *event)
{
    QMainWindow::hideEvent(event);
    watch();
}

void MainWindow::watch()
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
