// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "server/recording/replay/playerstate.h"
#include "server/recording/replay/replaysettings.h"

#include <QWidget>

#include <memory>

class QPushButton;

namespace supersynk {

class Names;
class Notice;
class Player;
class ReplayTargetButton;
class TimelineView;
class TransportBar;
struct RecordingTimeline;

/// Controls a Player: its buttons, and the timeline of the recording, whose checked lanes are replayed.
class ReplayPanel final : public QWidget
{
    Q_OBJECT

public:
    /// \a player outlives this.
    explicit ReplayPanel(Player &player, QWidget *parent = nullptr);

    /// Shows \a names, and tells them those in the recording. They outlive this.
    void setNames(Names &names);

    [[nodiscard]] TimelineView &timeline() { return *m_timeline; }
    /// With the present names and checks.
    [[nodiscard]] ReplaySettings settings() const;

Q_SIGNALS:
    /// The operator has chosen the lane of a client, which is posted under these names.
    void clientChosen(const QByteArray &key, const QByteArray &clientId);
    /// The map may show the channel \a key, into which is posted; empty if the recording is closed.
    void channelChosen(const QByteArray &key);
    void exportRequested();

private:
    [[nodiscard]] QPushButton *newExportButton();
    void connectTransport();
    void updateNames();
    void showRecording(const std::shared_ptr<const RecordingTimeline> &recording);
    void showState(const PlayerState &state);
    void goToMarker(int direction);
    void toggleLoop(bool isOn);
    void chooseRow(int row);
    void chooseFirstChannel();

    Player &m_player;
    Names *m_names = nullptr;
    std::shared_ptr<const RecordingTimeline> m_recording;
    TransportBar *m_transport;
    ReplayTargetButton *m_target;
    Notice *m_problem;
    TimelineView *m_timeline;
};

} // namespace supersynk
