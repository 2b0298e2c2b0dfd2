// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "server/recording/replay/playerstate.h"

#include <QWidget>

#include <optional>

class QAction;
class QBoxLayout;
class QLabel;
class QToolButton;

namespace supersynk {

class LaneLegend;
class SpeedControl;

/// The buttons of a player: play, step, markers, speed and loop, and the position.
class TransportBar final : public QWidget
{
    Q_OBJECT

public:
    explicit TransportBar(QWidget *parent = nullptr);

    void setState(const PlayerState &state);
    /// Whether there are markers to go to.
    void setHasMarkers(bool hasMarkers);
    /// Stands at the right end.
    void addAtEnd(QWidget *widget);

    /// All buttons as actions; their shortcuts hold where they are added.
    [[nodiscard]] QList<QAction *> commands() const;

    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void playToggled();
    /// To the next moment, 1, or the previous one, -1.
    void stepRequested(int moments);
    /// To the next marker, 1, or the previous one, -1.
    void markerRequested(int markers);
    void speedChosen(double speed);
    void loopBeginRequested();
    void loopEndRequested();
    /// The operator switches the loop on or off.
    void loopToggled(bool isOn);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void buildActions();
    void buildLoop();
    [[nodiscard]] QToolButton *buttonOf(QAction *action);
    void buildPosition();
    void showWhatFits();

    void showPlaying(bool isPlaying);

    std::optional<bool> m_isPlaying; // as shown
    QAction *m_play;
    QAction *m_stepBack;
    QAction *m_stepForward;
    QAction *m_previousMarker;
    QAction *m_nextMarker;
    QAction *m_loop;
    QAction *m_loopBegin;
    QAction *m_loopEnd;
    QLabel *m_position;
    QLabel *m_duration;
    QWidget *m_place; // of both
    SpeedControl *m_speed;
    QToolButton *m_playButton;
    QToolButton *m_loopButton;
    QLabel *m_loopRange;
    LaneLegend *m_legend;
    QBoxLayout *m_layout;
};

} // namespace supersynk
