// SPDX-License-Identifier: GPL-3.0-only
#include "ui/wall/wallfeed.h"

#include "ui/map/mapfeed.h"
#include "ui/wall/walltile.h"

#include <algorithm>

namespace supersynk {

WallFeed::WallFeed(const Server &server, QObject *parent)
    : QObject(parent)
    , m_server(server)
{
    connect(&m_timer, &QTimer::timeout, this, &WallFeed::update);
}

void WallFeed::setTiles(const std::vector<WallTile *> &tiles)
{
    m_tiles = tiles;
    if (m_tiles.empty())
        m_timer.stop();
    else if (!m_timer.isActive())
        m_timer.start(periodFor(m_tiles.size(), {}));
}

std::chrono::milliseconds WallFeed::periodFor(std::size_t tiles, std::chrono::nanoseconds cost)
{
    constexpr int kCostFactor = 10;
    return std::clamp(std::chrono::ceil<std::chrono::milliseconds>(kCostFactor * cost),
                      tiles <= kFewTiles ? kFastPeriod : kPeriod, kLongestPeriod);
}

void WallFeed::update()
{
    using Clock = std::chrono::steady_clock;
    std::chrono::nanoseconds cost{0};
    const auto begin = Clock::now();
    for (WallTile *tile : m_tiles) {
        if (!tile->hasMap())
            continue;
        tile->setBodies(participantBodies(m_server, tile->content().key));
        cost += tile->map().paintTime();
    }
    cost += Clock::now() - begin;
    const auto period = periodFor(m_tiles.size(), cost);
    for (WallTile *tile : m_tiles)
        tile->map().setFrameTime(period);
    if (period != m_timer.intervalAsDuration())
        m_timer.setInterval(period);
}

} // namespace supersynk
