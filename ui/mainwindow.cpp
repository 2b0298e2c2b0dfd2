// SPDX-License-Identifier: GPL-3.0-only
#include "mainwindow.h"

#include "activity/activityplot.h"
#include "activity/eventlogpanel.h"
#include "appicon.h"
#include "bodypanel.h"
#include "channelpanel.h"
#include "channeltree.h"
#include "map/mapfeed.h"
#include "map/mappanel.h"
#include "qrdialog.h"
#include "serverpanel.h"
#include "simulation/simulationdialog.h"
#include "totalsbar.h"

#include <QAction>
#include <QApplication>
#include <QCloseEvent>
#include <QMenuBar>
#include <QMessageBox>
#include <QSettings>
#include <QSplitter>
#include <QTabWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace supersynk {
namespace {

using Phase = ServerState::Phase;

constexpr auto kGeometry = "window/geometry"_L1;
constexpr auto kSplitter = "window/splitter"_L1;
constexpr auto kDetail = "window/detail"_L1;
constexpr auto kMapPath = "map/position_path"_L1;
constexpr auto kMapIsWebXr = "map/ahead_is_minus_z"_L1;
constexpr auto kShowDetails = "window/show_details"_L1;

constexpr QSize kInitialSize(1180, 720);
constexpr QSize kMinimumSize(640, 440);
/// From this width on the body stands beside the tree, else below it: neither would have room for a line.
constexpr int kWide = 1000;
constexpr int kShareOfTree = 660; // of the splitter, in thousandths
constexpr int kShareOfDetails = 340;
constexpr int kGap = 12; // between the parts of the window

} // namespace

MainWindow::MainWindow(Server &server, const ServerSettings &initial, QSettings &store, QWidget *parent)
    : QMainWindow(parent)
    , m_server(server)
    , m_store(store)
    , m_monitor(server)
    , m_recorder(server, m_monitor.traffic())
    , m_simulation(server, initial.accessKey)
    , m_serverPanel(new ServerPanel(server, initial, store, this))
    , m_channelPanel(new ChannelPanel(server, m_monitor, this))
    , m_details(new QTabWidget(this))
    , m_bodyPanel(new BodyPanel(server, this))
    , m_mapPanel(new MapPanel(this))
    , m_mapFeed(new MapFeed(server, *m_mapPanel, this))
    , m_activity(new ActivityPlot(m_recorder.history(), this))
    , m_events(new EventLogPanel(m_recorder.log(), this))
    , m_splitter(new QSplitter(this))
    , m_totals(new TotalsBar(this))
    , m_start(new QAction(tr("&Start"), this))
    , m_stop(new QAction(tr("S&top"), this))
    , m_copyAddress(new QAction(tr("&Copy Address"), this))
    , m_qrCode(new QAction(tr("Show &QR Code"), this))
    , m_showDetails(new QAction(tr("&Details"), this))
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
    connectMap();
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
    for (auto [panel, title] :
         std::initializer_list<std::pair<QWidget *, QString>>{{m_bodyPanel, tr("Body")},
                                                              {m_mapPanel, tr("Map")},
                                                              {m_activity, tr("Activity")},
                                                              {m_events, tr("Events")}}) {
        auto *page = new QWidget(m_details);
        page->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Ignored); // a small window squeezes them
        auto *layout = new QVBoxLayout(page);
        layout->setContentsMargins(0, kGap / 2, 0, 0);
        layout->addWidget(panel);
        m_details->addTab(page, title);
    }
    m_details->setDocumentMode(true);
    m_details->setAccessibleName(tr("Details"));

    m_splitter->addWidget(m_channelPanel);
    m_splitter->addWidget(m_details);
    m_splitter->setHandleWidth(kGap);
    m_splitter->setSizes({kShareOfTree, kShareOfDetails});
    m_splitter->setChildrenCollapsible(false);
    auto *center = new QWidget(this);
    auto *layout = new QVBoxLayout(center);
    layout->setSpacing(kGap);
    layout->addWidget(m_serverPanel);
    layout->addWidget(m_splitter, 1);
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
    menu->addActions({m_start, m_stop, m_copyAddress, m_qrCode});
    menu->addSeparator();
    connect(menu->addAction(tr("Simulate &Headsets…")), &QAction::triggered, this,
            &MainWindow::showSimulation);
    menu->addSeparator();
    QAction *quit = menu->addAction(tr("&Quit"));
    quit->setShortcut(QKeySequence::Quit);
    quit->setMenuRole(QAction::QuitRole);
    connect(quit, &QAction::triggered, this, &QWidget::close);
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
    menu->addMenu(tr("C&olumns"))->addActions(m_channelPanel->tree().columnActions());
    menu->addSeparator();
    m_showDetails->setCheckable(true);
    m_showDetails->setChecked(true);
    m_showDetails->setShortcut(Qt::Key_F9);
    menu->addAction(m_showDetails);
    connect(m_showDetails, &QAction::toggled, m_details, [this](bool isShown) {
        m_details->setVisible(isShown);
        m_bodyPanel->refresh(); // which it does not while it is hidden
    });
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
    connect(m_serverPanel, &ServerPanel::checkAnswered, &m_monitor.traffic(),
            &TrafficMeter::disregardRequest);
    connect(&m_recorder, &Recorder::sampled, m_activity, &ActivityPlot::refresh);
    connect(m_details, &QTabWidget::currentChanged, m_bodyPanel, &BodyPanel::refresh);
    connect(m_serverPanel, &ServerPanel::urlChanged, m_channelPanel, &ChannelPanel::setUrl);
    connect(m_channelPanel, &ChannelPanel::startRequested, m_serverPanel, &ServerPanel::start);
    connect(m_channelPanel, &ChannelPanel::clientSelected, m_bodyPanel, &BodyPanel::follow);
    connect(m_channelPanel, &ChannelPanel::purged, this, [this](int count) {
        constexpr int kMilliseconds = 5000;
        m_totals->showMessage(tr("%n client(s) removed", nullptr, count), kMilliseconds);
    });
    connect(&m_monitor, &Monitor::pausedChanged, m_mapFeed, &MapFeed::setPaused);
    connect(&m_monitor, &Monitor::refreshed, m_bodyPanel, &BodyPanel::refresh);
    connect(&m_monitor, &Monitor::totalsChanged, m_totals, &TotalsBar::setTotals);
    m_channelPanel->setUrl(m_serverPanel->url());
    m_totals->setTotals(m_monitor.totals());
}

void MainWindow::connectMap()
{
    connect(m_channelPanel, &ChannelPanel::clientSelected, this,
            [this](const std::optional<ClientName> &client) {
                m_mapFeed->setChannel(m_channelPanel->selectedChannel());
                m_mapPanel->setSelected(client ? client->id : QByteArray());
            });
    connect(m_mapPanel, &MapPanel::participantSelected, this, [this](const QByteArray &id) {
        if (!id.isEmpty())
            m_bodyPanel->follow(ClientName{m_mapFeed->shownChannel(), id});
    });
    connect(m_mapPanel, &MapPanel::positionPathChanged, this,
            [this](const QString &path) { m_store.setValue(kMapPath, path); });
    connect(m_mapPanel, &MapPanel::aheadChanged, this,
            [this](Ahead ahead) { m_store.setValue(kMapIsWebXr, ahead == Ahead::MinusZ); });
    m_mapPanel->setPositionPath(m_store.value(kMapPath).toString());
    m_mapPanel->setAhead(m_store.value(kMapIsWebXr).toBool() ? Ahead::MinusZ : Ahead::PlusZ);
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
        dialog->setUrl(m_serverPanel->url());
        connect(m_serverPanel, &ServerPanel::urlChanged, dialog, &QrDialog::setUrl);
    }
    dialog->setChannel(m_channelPanel->selectedChannel());
    dialog->show();
    dialog->raise();
    dialog->activateWindow();
}

void MainWindow::showSimulation()
{
    if (!m_simulationDialog)
        m_simulationDialog = new SimulationDialog(m_simulation, this);
    m_simulationDialog->show();
    m_simulationDialog->raise();
    m_simulationDialog->activateWindow();
}

void MainWindow::about()
{
    QMessageBox::about(this, tr("About Supersynk"),
                       tr("<h3>Supersynk %1</h3><p>Keeps the people in a shared VR space in sight of each "
                          "other.</p><p>Free software under the GNU General Public License, version 3.</p>")
                           .arg(QCoreApplication::applicationVersion()));
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

void MainWindow::resizeEvent(QResizeEvent *event)
{
    QMainWindow::resizeEvent(event);
    const Qt::Orientation orientation = width() >= kWide ? Qt::Horizontal : Qt::Vertical;
    if (orientation == m_splitter->orientation())
        return;
    m_splitter->setOrientation(orientation);
    m_splitter->setSizes({kShareOfTree, kShareOfDetails});
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    saveLayout();
    QMainWindow::closeEvent(event);
}

void MainWindow::restoreLayout()
{
    if (!restoreGeometry(m_store.value(kGeometry).toByteArray()))
        resize(kInitialSize);
    m_splitter->restoreState(m_store.value(kSplitter).toByteArray());
    m_channelPanel->tree().restoreColumns(m_store);
    m_showDetails->setChecked(m_store.value(kShowDetails, true).toBool());
    m_details->setCurrentIndex(m_store.value(kDetail, 0).toInt());
    m_events->restore(m_store);
}

void MainWindow::saveLayout()
{
    m_store.setValue(kGeometry, saveGeometry());
    m_store.setValue(kSplitter, m_splitter->saveState());
    m_channelPanel->tree().saveColumns(m_store);
    m_store.setValue(kShowDetails, m_showDetails->isChecked());
    m_store.setValue(kDetail, m_details->currentIndex());
    m_events->save(m_store);
}

} // namespace supersynk
