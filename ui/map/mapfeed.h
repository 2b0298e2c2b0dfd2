// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/map/participant.h"

#include <QByteArray>
#include <QObject>
#include <QTimer>

#include <chrono>
#include <vector>

namespace supersynk {

class MapPanel;
class Server;

/// Keeps a map up to date with the latest bodies of one channel, as often as they can be seen, and not at all
/// while the map is hidden.
class MapFeed final : public QObject
{
    Q_OBJECT

public:
    static constexpr std::chrono::milliseconds kPeriod{33};

    MapFeed(const Server &server, MapPanel &panel, QObject *parent = nullptr);

    /// The channel that is shown; empty for the one that has been there for longest.
    void setChannel(const QByteArray &key);
    /// Leaves the map as it is now, be it visible or not. A channel that is chosen later is shown as it is
    /// then.
    void setPaused(bool isPaused);
    /// The channel that is on the map; empty for none.
    [[nodiscard]] const QByteArray &shownChannel() const { return m_shown; }
    [[nodiscard]] bool isLooking() const { return m_timer.isActive(); }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void feed();
    void keep();
    void startOrStop();
    [[nodiscard]] std::vector<ParticipantBody> look();

    const Server &m_server;
    MapPanel &m_panel;
    bool m_isPaused = false;
    std::vector<ParticipantBody> m_kept; // of a pause
    QByteArray m_wanted;
    QByteArray m_shown;
    QTimer m_timer;
};

} // namespace supersynk
