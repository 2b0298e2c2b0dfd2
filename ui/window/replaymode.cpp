// SPDX-License-Identifier: GPL-3.0-only
#include "ui/window/replaymode.h"

#include "server/recording/replay/player.h"
#include "ui/export/exportdialog.h"
#include "ui/recording/recordingcontrol.h"
#include "ui/replay/recordinglanes.h"
#include "ui/replay/replayband.h"
#include "ui/replay/replayframe.h"
#include "ui/replay/replaypanel.h"
#include "ui/replay/reportdialogs.h"
#include "ui/replay/timelineview.h"
#include "ui/status/serverpanel.h"
#include "ui/window/workspace.h"

#include <QAction>
#include <QDropEvent>
#include <QFileInfo>
#include <QKeyEvent>
#include <QMainWindow>
#include <QMenu>
#include <QMimeData>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace supersynk {
namespace {

using Phase = PlayerState::Phase;

/// The recording among what is dragged; empty if there is none.
QString recordingIn(const QMimeData &data)
{
    const auto urls = data.urls();
    for (const QUrl &url : urls) {
        const QString path = url.toLocalFile();
        if (path.endsWith(".mcap"_L1, Qt::CaseInsensitive) || path.endsWith(".mcap.part"_L1))
            return path;
    }
    return {};
}

} // namespace

ReplayMode::ReplayMode(QMainWindow &window, Player &player, QWidget &center, Workspace &workspace,
                       ServerPanel &serverPanel, const RecordingControl &recording)
    : QObject(&window)
    , m_window(window)
    , m_player(player)
    , m_workspace(workspace)
    , m_serverPanel(serverPanel)
    , m_recording(recording)
    , m_frame(new ReplayFrame(center, &window))
    , m_panel(new ReplayPanel(player, &center))
    , m_open(new QAction(tr("&Open Recording…"), this))
    , m_back(new QAction(tr("&Back to Live"), this))
    , m_report(new QAction(tr("Repor&t of a Recording…"), this))
    , m_export(new QAction(tr("&Export Recording…"), this))
{
    buildActions();
    m_workspace.setInsteadOfHistory(m_panel);
    m_window.setAcceptDrops(true);
    m_window.installEventFilter(this);
    connect(m_panel, &ReplayPanel::clientChosen, this, &ReplayMode::clientChosen);
    connect(m_panel, &ReplayPanel::channelChosen, this, &ReplayMode::channelChosen);
    connect(&m_frame->band(), &ReplayBand::backRequested, this, &ReplayMode::back);
    connect(&m_serverPanel, &ServerPanel::headlineChanged, this, &ReplayMode::showLive);
    connect(&m_player, &Player::stateChanged, this, &ReplayMode::showState);
    showLive();
    showState(m_player.state());
}

void ReplayMode::buildActions()
{
    m_open->setShortcut(QKeySequence::Open);
    connect(m_open, &QAction::triggered, this, &ReplayMode::askForFile);
    m_back->setEnabled(false);
    connect(m_back, &QAction::triggered, this, &ReplayMode::back);
    connect(m_report, &QAction::triggered, this, &ReplayMode::askForReportOf);
    connect(m_export, &QAction::triggered, this, &ReplayMode::askForExport);
    connect(m_panel, &ReplayPanel::exportRequested, this, &ReplayMode::askForExport);
}

QWidget *ReplayMode::frame() const
{
    return m_frame;
}

void ReplayMode::setNames(Names &names)
{
    m_panel->setNames(names);
}

void ReplayMode::addActions(QMenu &menu)
{
    menu.addActions({m_open, m_back, m_report, m_export});
}

void ReplayMode::open(const QString &path)
{
    ReplaySettings settings = m_panel->settings();
    settings.clients.reset(); // those of an earlier recording
    m_player.open(path, settings);
}

void ReplayMode::askForFile()
{
    chooseRecording(tr("Open Recording"), [this](const QString &path) { open(path); });
}

void ReplayMode::chooseRecording(const QString &title, const std::function<void(const QString &path)> &chosen)
{
    const QString latest = m_recording.state().path;
    askForRecording(m_window, title, QFileInfo::exists(latest) ? latest : m_recording.folder(), chosen);
}

void ReplayMode::back()
{
    m_player.close();
}

/// Of the open recording, or one that the operator chooses.
void ReplayMode::askForReportOf()
{
    const PlayerState state = m_player.state();
    if (state.isOpen())
        return askForReport(m_window, state.path);
    chooseRecording(tr("Report of a Recording"),
                    [this](const QString &path) { askForReport(m_window, path); });
}

/// Of the open recording, with the loop as the range of time, or one that the operator chooses.
void ReplayMode::askForExport()
{
    const auto show = [this](const QString &path, const ExportDialog::Range &range) {
        auto *dialog = new ExportDialog(path, range, &m_window);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->open();
    };
    const PlayerState state = m_player.state();
    if (state.isOpen())
        return show(state.path, state.loop);
    chooseRecording(tr("Export Recording"), [show](const QString &path) { show(path, std::nullopt); });
}

void ReplayMode::showState(const PlayerState &state)
{
    if (state.phase != Phase::Opening && state.phase == m_phase)
        return; // only the position has changed
    const bool isReplaying = state.phase != Phase::Closed;
    if (!isReplaying && m_phase != Phase::Closed)
        Q_EMIT left();
    m_phase = state.phase;
    const bool hadPanel = m_panel->isVisible();
    m_back->setEnabled(isReplaying);
    m_frame->setReplaying(isReplaying);
    m_serverPanel.setVisible(!isReplaying);
    m_workspace.showInsteadOfHistory(state.isOpen());
    showTexts(state);
    if (state.isOpen() && !hadPanel)
        m_panel->timeline().setFocus();
}

void ReplayMode::showTexts(const PlayerState &state)
{
    const QString name = QFileInfo(state.path).completeBaseName();
    QString details;
    switch (state.phase) {
    case Phase::Opening:
        details = tr("Opening… %1 %").arg(static_cast<int>(state.opened * 100));
        break;
    case Phase::Failed:
        details = state.problem;
        break;
    case Phase::Paused:
    case Phase::Playing:
        if (const auto timeline = m_player.timeline())
            details = recordingSummary(*timeline);
        break;
    case Phase::Closed:
        break;
    }
    m_frame->band().setTexts(tr("Replay of %1", "a file").arg(name), details);
    const bool isReplaying = state.phase != Phase::Closed;
    m_window.setWindowTitle(isReplaying ? tr("Replay of %1", "a file").arg(name) + u" – "_s + tr("Supersynk")
                                        : tr("Supersynk"));
}

void ReplayMode::showLive()
{
    m_frame->band().setLive(m_serverPanel.headline().symbol, m_serverPanel.headline().title);
}

bool ReplayMode::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::DragEnter: {
        auto *drag = static_cast<QDragEnterEvent *>(event);
        if (recordingIn(*drag->mimeData()).isEmpty())
            break;
        drag->acceptProposedAction();
        return true;
    }
    case QEvent::Drop: {
        auto *drop = static_cast<QDropEvent *>(event);
        const QString path = recordingIn(*drop->mimeData());
        if (path.isEmpty())
            break;
        drop->acceptProposedAction();
        open(path);
        return true;
    }
    case QEvent::KeyPress: // that no widget has taken
        if (static_cast<QKeyEvent *>(event)->key() != Qt::Key_Escape || m_phase == Phase::Closed)
            break;
        back();
        return true;
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

} // namespace supersynk
