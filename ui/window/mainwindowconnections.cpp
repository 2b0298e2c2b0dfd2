// SPDX-License-Identifier: GPL-3.0-only
// How the parts of a MainWindow work together.
#include "ui/window/mainwindow.h"

#include "server/recording/replay/player.h"
#include "ui/activity/activitypanel.h"
#include "ui/activity/eventlog.h"
#include "ui/activity/eventlogpanel.h"
#include "ui/block/blockmenu.h"
#include "ui/clients/channelpanel.h"
#include "ui/clients/channeltree.h"
#include "ui/clients/selectioncount.h"
#include "ui/desktop/trayandclosing.h"
#include "ui/eventfiles/saveactions.h"
#include "ui/floorplan/floorplancontrol.h"
#include "ui/inspector/inspectorpanel.h"
#include "ui/map/mapfeed.h"
#include "ui/map/mappanel.h"
#include "ui/naming/namingactions.h"
#include "ui/recording/recordingpanel.h"
#include "ui/recording/stopquestion.h"
#include "ui/say/saymenu.h"
#include "ui/status/serverpanel.h"
#include "ui/timeline/laneview.h"
#include "ui/wall/wall.h"
#include "ui/watch/preferences.h"
#include "ui/welcome/welcomepage.h"
#include "ui/window/replaymode.h"
#include "ui/window/totalsbar.h"
#include "ui/window/workspace.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QSettings>
#include <QStackedWidget>

using namespace Qt::StringLiterals;

namespace supersynk {
namespace {

constexpr auto kMapPath = "map/position_path"_L1;
constexpr auto kMapIsWebXr = "map/ahead_is_minus_z"_L1;

} // namespace

void MainWindow::connectParts()
{
    connect(&m_server, &Server::stateChanged, this, &MainWindow::updateActions);
    connect(m_serverPanel, &ServerPanel::qrCodeRequested, this, &MainWindow::showQrCode);
    connect(&m_network, &NetworkWatch::changed, &m_collector, &ActivityCollector::recordNetwork);
    connect(&m_collector, &ActivityCollector::clientLeft, &m_watch, &ClientWatch::dismiss);
    connect(m_events, &EventLogPanel::unseenWarningsChanged, this,
            [this](int count) { m_workspace->setBadge("events"_L1, count); });
    connect(m_serverPanel, &ServerPanel::urlChanged, m_channelPanel, &ChannelPanel::setUrl);
    connect(m_channelPanel, &ChannelPanel::startRequested, m_serverPanel, &ServerPanel::start);
    connect(m_channelPanel, &ChannelPanel::simulationRequested, this, &MainWindow::showSimulation);
    connect(m_channelPanel, &ChannelPanel::assistantRequested, this, &MainWindow::showAssistant);
    connect(m_channelPanel, &ChannelPanel::purged, this,
            [this](int count) { m_totals->showMessage(tr("%n client(s) removed", nullptr, count)); });
    connect(&m_monitor, &Monitor::totalsChanged, m_totals, &TotalsBar::setTotals);
    connect(m_workspace, &Workspace::shortChanged, m_totals, &TotalsBar::setBrief);
    connect(m_channelPanel, &ChannelPanel::clientSelected, this, &MainWindow::showSelection);
    connect(m_replay, &ReplayMode::clientChosen, this, [this](const QByteArray &key, const QByteArray &id) {
        m_channelPanel->select(ClientName{key, id});
    });
    connect(m_replay, &ReplayMode::channelChosen, m_mapFeed, &MapFeed::setChannel);
    connect(m_replay, &ReplayMode::left, this, [this] {
        m_channelPanel->select(std::nullopt);
        m_channelPanel->tree().setFocus(Qt::OtherFocusReason); // else it goes to the button that stops
    });
    m_channelPanel->setUrl(m_serverPanel->url());
    m_totals->setTotals(m_monitor.totals());
    connect(QGuiApplication::clipboard(), &QClipboard::dataChanged, this, &MainWindow::reportCopied);
}

/// Whatever part of the window has copied it.
void MainWindow::reportCopied()
{
    if (!QGuiApplication::focusWindow()) // another program did
        return;
    const QString text = QGuiApplication::clipboard()->text();
    if (const qsizetype lines = text.trimmed().count(u'\n') + 1; lines > 1)
        m_totals->showMessage(tr("%n line(s) copied", nullptr, static_cast<int>(lines)));
    else if (!text.isEmpty())
        m_totals->showMessage(tr("Copied to the clipboard")); // not the text, which may be a key
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
    m_activity->lanes().setSelected(client ? LaneName(client->key, client->id) : LaneName());
    m_say->setChannel(channel);
    m_block->setClient(channel, client ? client->id : QByteArray());
    if (client)
        m_naming->setSelected(NamedThing{NamedThing::Kind::Client, client->id});
    else if (isOneRow())
        m_naming->setSelected(NamedThing{NamedThing::Kind::Channel, channel});
    else
        m_naming->setSelected(std::nullopt);
}

void MainWindow::connectNames()
{
    connect(&m_monitor, &Monitor::snapshotTaken, &m_names, &Names::setPresent);
    connect(m_channelPanel, &ChannelPanel::stopExpectingRequested, m_naming, &NamingActions::stopExpecting);
    connect(m_naming, &NamingActions::reported, m_totals, &TotalsBar::showMessage);
    m_channelPanel->setNames(m_names);
    m_mapPanel->setNames(m_names);
    m_inspector->setNames(m_names);
    m_collector.log().setNames(m_names);
    m_recording.setNames(m_names);
    m_activity->lanes().setNames(m_names);
    m_replay->setNames(m_names);
    const auto nameChips = [this] {
        m_serverPanel->chips().setNames([this](const QByteArray &channel, const QByteArray &clientId) {
            return m_names.clientText(channel, clientId);
        });
    };
    connect(&m_names, &Names::changed, this, nameChips);
    nameChips();
}

void MainWindow::openNames(const QString &path)
{
    m_naming->open(path);
}

void MainWindow::openEvents(const QString &path)
{
    m_eventFiles = std::make_unique<EventFiles>(m_collector.log(), path);
    new SaveActions(*m_eventFiles, *m_events, m_events);
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
    m_mapFeed->setWatch(m_watch);
    m_mapPanel->setPositionPath(m_store.value(kMapPath).toString());
    m_mapPanel->setForwardAxis(m_store.value(kMapIsWebXr).toBool() ? ForwardAxis::MinusZ
                                                                   : ForwardAxis::PlusZ);
}

void MainWindow::connectFloorPlan()
{
    m_mapPanel->addAction(*m_floorPlan->action());
    const auto show = [this] {
        m_mapPanel->view().setGround(m_floorPlan->ground());
        m_wall->setGround(m_floorPlan->ground());
    };
    connect(m_floorPlan, &FloorPlanControl::groundChanged, this, show);
    connect(m_mapPanel, &MapPanel::forwardAxisChanged, m_floorPlan, &FloorPlanControl::setForwardAxis);
    m_floorPlan->setForwardAxis(m_mapPanel->forwardAxis());
    show();
    if (!m_floorPlan->problem().isEmpty())
        m_collector.log().append(
            {.time = Server::publishedAt(Server::now()),
             .severity = Severity::Warning,
             .kind = EventKind::Error,
             .text = tr("The map has no floor plan. %1", "why, in a sentence").arg(m_floorPlan->problem())});
}

/// What the operator says, and keeps out.
void MainWindow::connectOperator()
{
    connect(m_say, &SayMenu::said, &m_collector, &ActivityCollector::recordSaid);
    connect(m_say, &SayMenu::failed, m_totals, &TotalsBar::showMessage);
    connect(m_block, &BlockMenu::blocked, this, [this](const Blocked &blocked) {
        m_watch.dismiss(blocked.key, blocked.clientId);
        m_collector.recordSetting(tr("Blocked: %1").arg(blockedText(blocked)));
    });
    connect(m_block, &BlockMenu::unblocked, this, [this](const Blocked &blocked) {
        m_collector.recordSetting(tr("Let in again: %1").arg(blockedText(blocked)));
    });
}

void MainWindow::connectRecording()
{
    connect(&m_recording, &RecordingControl::stateChanged, m_recordingPanel, &RecordingPanel::setState);
    connect(&m_recording, &RecordingControl::failed, m_recordingPanel, &RecordingPanel::showProblem);
    connect(&m_recording, &RecordingControl::reported, m_totals, &TotalsBar::showMessage);
    connect(&m_recording.events(), &RecordingEvents::markerAdded, this, &MainWindow::showMarkers);
    m_recordingPanel->setState(m_recording.state());
}

void MainWindow::connectHeader()
{
    m_serverPanel->setStop([this](const std::function<void()> &then) { stopServer(then); });
    connect(m_serverPanel, &ServerPanel::settingChanged, &m_collector, &ActivityCollector::recordSetting);
    connect(m_serverPanel, &ServerPanel::settingsAdopted, this, &MainWindow::adoptSettings);
    connect(&m_watch, &ClientWatch::attentionChanged, m_serverPanel,
            [this] { m_serverPanel->setAttention(m_watch.attention()); });
    connect(&m_serverPanel->chips(), &TroubleChips::listRequested, m_channelPanel,
            &ChannelPanel::showAttention);
    connect(&m_serverPanel->chips(), &TroubleChips::chosen, this,
            [this](const QByteArray &key, const QByteArray &id) {
                m_channelPanel->select(ClientName{key, id});
                m_channelPanel->focusList();
            });
}

void MainWindow::connectWelcome()
{
    connect(m_serverPanel, &ServerPanel::urlChanged, m_welcome, &WelcomePage::setUrl);
    const auto showChoices = [this] {
        m_welcome->setAddresses(m_serverPanel->addressChoices(), m_serverPanel->chosenAddress());
    };
    connect(m_serverPanel, &ServerPanel::addressChoicesChanged, m_welcome, showChoices);
    showChoices();
    connect(m_welcome, &WelcomePage::addressChosen, m_serverPanel, &ServerPanel::chooseAddress);
    connect(m_welcome, &WelcomePage::copyRequested, m_serverPanel, &ServerPanel::copyAddress);
    connect(m_welcome, &WelcomePage::qrCodeRequested, this, &MainWindow::showQrCode);
    connect(m_welcome, &WelcomePage::simulationRequested, this, &MainWindow::simulateHeadsets);
    connect(m_welcome, &WelcomePage::openRequested, m_replay, &ReplayMode::askForFile);
    connect(m_welcome, &WelcomePage::manualRequested, this, &MainWindow::showManual);
    connect(m_welcome, &WelcomePage::assistantRequested, this, &MainWindow::showAssistant);
    connect(m_welcome, &WelcomePage::skipped, this, [this] {
        m_isWelcomed = true;
        updateWelcome();
    });
    connect(&m_collector.log(), &EventLog::added, m_welcome, [this](int first, int last) {
        for (int row = first; row <= last; ++row) {
            if (m_collector.log().at(row).kind == EventKind::Refused)
                m_welcome->showRefused();
        }
    });
    connect(&m_server, &Server::stateChanged, this, &MainWindow::updateWelcome);
    connect(&m_monitor, &Monitor::totalsChanged, this, &MainWindow::updateWelcome);
    connect(&m_server.player(), &Player::stateChanged, this, &MainWindow::updateWelcome);
    m_welcome->setUrl(m_serverPanel->url());
    updateWelcome();
}

/// Shows the page of the first start while the server waits for its first client.
void MainWindow::updateWelcome()
{
    const bool isRunning = m_server.state().phase == ServerState::Phase::Running;
    const bool isReplaying = m_server.player().state().phase != PlayerState::Phase::Closed;
    m_isWelcomed = m_isWelcomed || isReplaying || m_monitor.totals().clients > 0;
    QWidget *page = isRunning && !m_isWelcomed ? static_cast<QWidget *>(m_welcome) : m_workspace;
    if (page == m_pages->currentWidget())
        return;
    m_pages->setCurrentWidget(page);
    if (page == m_welcome)
        m_welcome->focusSimulate();
    else
        m_channelPanel->focusList();
}

void MainWindow::simulateHeadsets()
{
    SimulationPlan plan = loadSimulationPlan(m_store);
    plan.headsets = WelcomePage::kHeadsets;
    m_simulation.start(plan);
}

/// Asks first with clients or while recording.
void MainWindow::stopServer(const std::function<void()> &then)
{
    const auto stop = [this, then] {
        m_server.stop();
        if (then)
            then();
    };
    const RecordingState state = m_recording.state();
    const auto clients = static_cast<int>(m_server.clientCount());
    if (state.isActive() || clients > 0)
        askBeforeStop(*this, state, clients, stop);
    else
        stop();
}

void MainWindow::connectTray()
{
    connect(m_trayAndClosing->notifyAction(), &QAction::triggered, this, [this](bool isOn) {
        m_collector.recordSetting(isOn ? tr("A message tells of lost clients.")
                                       : tr("No message tells of lost clients."));
    });
    connect(m_trayAndClosing->soundAction(), &QAction::triggered, this, [this](bool isOn) {
        m_collector.recordSetting(isOn ? tr("The message of lost clients has a sound.")
                                       : tr("The message of lost clients has no sound."));
    });
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

} // namespace supersynk
