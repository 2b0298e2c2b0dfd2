// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/map/mapscene.h"
#include "ui/map/participant.h"

#include <QByteArray>
#include <QObject>
#include <QTimer>

#include <chrono>
#include <vector>

namespace supersynk {

class ClientWatch;
class MapPanel;
class Monitor;
class Roster;
struct RosterChannel;
class Server;

/// Gives a map the latest bodies of one channel: thirty times a second while the map is visible and the
/// monitor is not paused. During a pause the map keeps the channel as it was when the pause began, or when
/// the channel was chosen.
class MapFeed final : public QObject
{
    Q_OBJECT

public:
    static constexpr std::chrono::milliseconds kPeriod{33};

    /// Belongs to \a panel. \a server and \a monitor must outlive the panel.
    MapFeed(const Server &server, const Monitor &monitor, MapPanel &panel);

    /// Shows the verdicts of \a watch, which must outlive the panel.
    void setWatch(const ClientWatch &watch);
    /// Chooses the channel. If \a key is empty, the map keeps its channel while that exists, and then shows
    /// the oldest one.
    void setChannel(const QByteArray &key);
    /// The channel on the map; empty for none.
    [[nodiscard]] const QByteArray &shownChannel() const { return m_shown; }
    [[nodiscard]] bool isPolling() const { return m_timer.isActive(); }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void updateMap();
    void holdBodies();
    void followPause();
    void startOrStop();
    void showVerdicts(const Roster &roster);
    [[nodiscard]] std::vector<ParticipantBody> readBodies();

    const Server &m_server;
    const Monitor &m_monitor;
    MapPanel &m_panel;
    std::vector<ParticipantBody> m_held; // shown until the pause ends
    QByteArray m_chosen;
    QByteArray m_shown;
    QTimer m_timer;
};

/// The clients of \a channel that need attention.
[[nodiscard]] MapVerdicts verdictsOf(const RosterChannel &channel);
/// The latest bodies of the clients of a channel of \a server.
[[nodiscard]] std::vector<ParticipantBody> participantBodies(const Server &server, const QByteArray &key);

} // namespace supersynk
