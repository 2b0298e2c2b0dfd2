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
    connect(&m_timer, &QTimer::timeout, this, &Monitor::poll);
    connect(&m_server, &Server::stateChanged, this, &Monitor::updateUptime);
    updateUptime(m_server.state());
}

void Monitor::setWatched(bool watched)
{
    if (watched == m_watched)
        return;
    m_watched = watched;
    poll();
}

void Monitor::poll()
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
    publish(m_server.snapshot());
}

std::chrono::milliseconds Monitor::periodAfter(std::chrono::nanoseconds cost, bool isWatched)
{
    constexpr int kCostFactor = 10; // polling takes about a tenth of the GUI thread
    return std::clamp(std::chrono::round<std::chrono::milliseconds>(kCostFactor * cost),
                      isWatched ? kPeriod : kUnwatchedPeriod, kLongestPeriod);
}

void Monitor::publish(const Snapshot &snapshot)
{
    m_channelCount = static_cast<int>(snapshot.channels.size());
    m_clientCount = static_cast<int>(snapshot.clientCount());
    if (m_isPaused)
        m_changes.add(snapshot);
    updateTotals();
    startOrStop();
    Q_EMIT snapshotTaken(snapshot);
    if (!m_isPaused && m_watched)
        Q_EMIT refreshDue();
}

void Monitor::setPaused(bool isPaused)
{
    if (isPaused == m_isPaused)
        return;
    const Snapshot snapshot = m_server.snapshot();
    if (isPaused) {
        publish(snapshot);
        m_changes.begin(snapshot);
        m_isPaused = true;
    } else {
        m_isPaused = false;
        publish(snapshot);
    }
    Q_EMIT pausedChanged(isPaused);
}

void Monitor::updateUptime(const ServerState &state)
{
    if (!isRunning(state))
        m_sinceStart.invalidate();
    else if (!m_sinceStart.isValid())
        m_sinceStart.start();
    updateTotals();
    startOrStop();
}

void Monitor::startOrStop()
{
    const bool hasContent = isRunning(m_server.state()) || m_channelCount > 0;
    if (!hasContent)
        m_timer.stop();
    else if (!m_timer.isActive())
        m_timer.start();
}

void Monitor::updateTotals()
{
    Totals totals = m_sinceStart.isValid() ? m_totals : Totals();
    totals.channels = m_channelCount;
    totals.clients = m_clientCount;
    if (m_sinceStart.isValid()) {
        totals.uptime = std::chrono::seconds(m_sinceStart.elapsed() / 1000);
        totals.rates = m_traffic.rates();
    }
    if (totals == m_totals)
        return;
    m_totals = totals;
    Q_EMIT totalsChanged(m_totals);
}

} // namespace supersynk
