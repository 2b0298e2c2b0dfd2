// SPDX-License-Identifier: GPL-3.0-only
#include "monitor.h"

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
{
    m_timer.setInterval(kPeriod);
    connect(&m_timer, &QTimer::timeout, this, &Monitor::refresh);
    connect(&m_server, &Server::stateChanged, this, &Monitor::follow);
    follow(m_server.state());
}

void Monitor::setWatched(bool watched)
{
    if (watched == m_watched)
        return;
    m_watched = watched;
    m_sinceSample.invalidate(); // rates over the time nobody looked would tell nothing about now
    if (m_watched)
        refresh();
    else
        startOrStop();
}

void Monitor::refresh()
{
    m_model.update(m_server.snapshot(), m_server.clientTimeout());
    renewTotals();
    startOrStop();
    Q_EMIT refreshed();
}

void Monitor::follow(const ServerState &state)
{
    if (!isRunning(state))
        m_running.invalidate();
    else if (!m_running.isValid())
        m_running.start();
    m_sinceSample.invalidate();
    renewTotals();
    startOrStop();
}

void Monitor::startOrStop()
{
    const bool isSomethingToSee = isRunning(m_server.state()) || m_model.channelCount() > 0;
    if (!m_watched || !isSomethingToSee)
        m_timer.stop();
    else if (!m_timer.isActive())
        m_timer.start();
}

void Monitor::renewTotals()
{
    Totals totals = m_running.isValid() ? m_totals : Totals();
    totals.channels = m_model.channelCount();
    totals.clients = m_model.clientCount();
    if (m_running.isValid()) {
        totals.uptime = std::chrono::seconds(m_running.elapsed() / 1000);
        measure(totals);
    }
    if (totals == m_totals)
        return;
    m_totals = totals;
    Q_EMIT totalsChanged(m_totals);
}

void Monitor::measure(Totals &totals)
{
    const std::chrono::milliseconds elapsed(m_sinceSample.isValid() ? m_sinceSample.elapsed() : 0);
    if (m_sinceSample.isValid() && elapsed < kTotalsPeriod)
        return;
    const Traffic traffic = m_server.traffic();
    if (m_sinceSample.isValid()) {
        const double seconds = std::chrono::duration<double>(elapsed).count();
        const auto perSecond = [seconds](quint64 now, quint64 then) {
            return static_cast<double>(now > then ? now - then : 0) / seconds; // see disregardRequest()
        };
        totals.requestsPerSecond = perSecond(traffic.requests, m_sample.requests);
        totals.bytesInPerSecond = perSecond(traffic.bytesIn, m_sample.bytesIn);
        totals.bytesOutPerSecond = perSecond(traffic.bytesOut, m_sample.bytesOut);
    }
    totals.connections = traffic.connections;
    m_sample = traffic;
    m_sinceSample.start();
}

} // namespace supersynk
