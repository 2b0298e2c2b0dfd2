// SPDX-License-Identifier: GPL-3.0-only
#include "ui/watch/monitor.h"

#include <algorithm>

namespace supersynk {
namespace {

bool isRunning(const ServerState &state)
{
    return state.phase == ServerState::Phase::Running;
}

} // namespace

Monitor::Monitor(Server &server, QObject *parent)
    : QObject(parent)
    , m_server(server)
    , m_traffic(server)
{
    m_timer.setInterval(kUnwatchedPeriod);
    connect(&m_timer, &QTimer::timeout, this, &Monitor::look);
    connect(&m_server, &Server::stateChanged, this, &Monitor::follow);
    follow(m_server.state());
}

void Monitor::setWatched(bool watched)
{
    if (watched == m_watched)
        return;
    m_watched = watched;
    look();
}

void Monitor::look()
{
    QElapsedTimer cost;
    cost.start();
    refresh();
    const auto period = periodAfter(std::chrono::nanoseconds(cost.nsecsElapsed()), m_watched);
    if (period != m_timer.intervalAsDuration())
        m_timer.setInterval(period);
}

void Monitor::refresh()
{
    take(m_server.snapshot());
}

std::chrono::milliseconds Monitor::periodAfter(std::chrono::nanoseconds cost, bool isWatched)
{
    constexpr int kShare = 10; // so about a tenth of the window's thread goes into looking
    return std::clamp(std::chrono::round<std::chrono::milliseconds>(kShare * cost),
                      isWatched ? kPeriod : kUnwatchedPeriod, kLongestPeriod);
}

void Monitor::take(const Snapshot &snapshot)
{
    m_channelsThere = static_cast<int>(snapshot.channels.size());
    m_clientsThere = static_cast<int>(snapshot.clientCount());
    if (m_isPaused)
        m_changes.add(snapshot, m_server.clientTimeout());
    else
        Q_EMIT advanced(snapshot);
    renewTotals();
    startOrStop();
    Q_EMIT looked(snapshot);
    if (!m_isPaused && m_watched)
        Q_EMIT refreshed();
}

void Monitor::setPaused(bool isPaused)
{
    if (isPaused == m_isPaused)
        return;
    const Snapshot snapshot = m_server.snapshot();
    m_isPaused = false;
    take(snapshot); // a pause begins and ends up to date
    if (isPaused)
        m_changes.begin(snapshot, m_server.clientTimeout());
    m_isPaused = isPaused;
    Q_EMIT pausedChanged(isPaused);
}

void Monitor::follow(const ServerState &state)
{
    if (!isRunning(state))
        m_running.invalidate();
    else if (!m_running.isValid())
        m_running.start();
    renewTotals();
    startOrStop();
}

void Monitor::startOrStop()
{
    const bool isSomethingToSee = isRunning(m_server.state()) || m_channelsThere > 0;
    if (!isSomethingToSee)
        m_timer.stop();
    else if (!m_timer.isActive())
        m_timer.start();
}

void Monitor::renewTotals()
{
    Totals totals = m_running.isValid() ? m_totals : Totals();
    totals.channels = m_channelsThere;
    totals.clients = m_clientsThere;
    if (m_running.isValid()) {
        totals.uptime = std::chrono::seconds(m_running.elapsed() / 1000);
        totals.rates = m_traffic.rates();
    }
    if (totals == m_totals)
        return;
    m_totals = totals;
    Q_EMIT totalsChanged(m_totals);
}

} // namespace supersynk
