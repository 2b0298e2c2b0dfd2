// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "server/recording/replay/playerstate.h"

#include <QObject>

#include <functional>

class QAction;
class QMainWindow;
class QMenu;

namespace supersynk {

class Names;
class Player;
class RecordingControl;
class ReplayFrame;
class ReplayPanel;
class ServerPanel;
class Workspace;

/// Shows a recording in the window: a band and a frame around \a center, and the player in place of the
/// history. Opens recordings by menu, by drag and drop; Escape goes back to what is live.
///
/// All parts are the window's and outlive this.
class ReplayMode final : public QObject
{
    Q_OBJECT

public:
    ReplayMode(QMainWindow &window, Player &player, QWidget &center, Workspace &workspace,
               ServerPanel &serverPanel, const RecordingControl &recording);

    /// The central widget of the window; contains `center`.
    [[nodiscard]] QWidget *frame() const;
    /// \a names outlive this.
    void setNames(Names &names);
    void addActions(QMenu &menu);
    void open(const QString &path);
    /// Asks for the recording to open.
    void askForFile();

Q_SIGNALS:
    /// The operator has chosen a replayed client.
    void clientChosen(const QByteArray &key, const QByteArray &clientId);
    /// See ReplayPanel::channelChosen().
    void channelChosen(const QByteArray &key);
    /// The recording is closed, and its controls are about to be hidden.
    void left();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void buildActions();
    void back();
    void askForReportOf();
    void askForExport();
    void chooseRecording(const QString &title, const std::function<void(const QString &path)> &chosen);
    void showState(const PlayerState &state);
    void showTexts(const PlayerState &state);
    void showLive();

    QMainWindow &m_window;
    Player &m_player;
    Workspace &m_workspace;
    ServerPanel &m_serverPanel;
    const RecordingControl &m_recording;
    ReplayFrame *m_frame;
    ReplayPanel *m_panel;
    QAction *m_open;
    QAction *m_back;
    QAction *m_report;
    QAction *m_export;
    PlayerState::Phase m_phase = PlayerState::Phase::Closed;
};

} // namespace supersynk
