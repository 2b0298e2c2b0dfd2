// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QObject>
#include <QTimer>

#include <chrono>
#include <functional>
#include <vector>

namespace supersynk {

class Server;
class WallTile;

/// Gives the maps of the wall the latest bodies: 30 times a second for up to kFewTiles maps, 10 times for
/// more, and less often, down to once a second, if reading and painting them takes more than about a tenth of
/// the GUI thread.
class WallFeed final : public QObject
{
    Q_OBJECT

public:
    static constexpr int kFewTiles = 4;
    static constexpr std::chrono::milliseconds kFastPeriod{33};
    static constexpr std::chrono::milliseconds kPeriod{100};
    static constexpr std::chrono::milliseconds kLongestPeriod{1000};

    /// \a server outlives this.
    explicit WallFeed(const Server &server, QObject *parent);

    /// The maps to feed from now on; without any, the feed stops. The tiles must stay until the next call.
    void setTiles(const std::vector<WallTile *> &tiles);
    [[nodiscard]] bool isRunning() const { return m_timer.isActive(); }

    /// The period for \a tiles maps that take \a cost together to read and to paint.
    [[nodiscard]] static std::chrono::milliseconds periodFor(std::size_t tiles,
                                                             std::chrono::nanoseconds cost);

private:
    void update();

    const Server &m_server;
    std::vector<WallTile *> m_tiles;
    QTimer m_timer;
};

} // namespace supersynk
