// SPDX-License-Identifier: GPL-3.0-only
#include "ui/watch/trafficmeter.h"

namespace supersynk {

TrafficMeter::TrafficMeter(Server &server, QObject *parent)
    : QObject(parent)
    , m_server(server)
{
    connect(&server, &Server::stateChanged, this, &TrafficMeter::restart);
    connect(&m_timer, &QTimer::timeout, this, &TrafficMeter::measure);
    restart();
}

void TrafficMeter::restart()
{
    m_rates = {};
    m_lastTraffic = m_server.traffic();
    m_sinceLastMeasurement.start();
    m_timer.start(kPeriod);
}

void TrafficMeter::measure()
{
    const double seconds = static_cast<double>(m_sinceLastMeasurement.restart()) / 1000;
    const Traffic traffic = m_server.traffic();
    const auto perSecond = [seconds](quint64 now, quint64 before) {
        return seconds > 0 ? static_cast<double>(now - before) / seconds : 0;
    };
    if (m_server.state().phase == ServerState::Phase::Running)
        m_rates = {.requestsPerSecond = perSecond(traffic.requests, m_lastTraffic.requests),
                   .bytesInPerSecond = perSecond(traffic.bytesIn, m_lastTraffic.bytesIn),
                   .bytesOutPerSecond = perSecond(traffic.bytesOut, m_lastTraffic.bytesOut)};
    m_lastTraffic = traffic;
    Q_EMIT measured();
}

} // namespace supersynk
