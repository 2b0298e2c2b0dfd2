// SPDX-License-Identifier: GPL-3.0-only
#include "activity/trafficmeter.h"

namespace supersynk {

TrafficMeter::TrafficMeter(Server &server, QObject *parent)
    : QObject(parent)
    , m_server(server)
{
    connect(&server, &Server::stateChanged, this, &TrafficMeter::beginAnew);
    connect(&m_timer, &QTimer::timeout, this, &TrafficMeter::measure);
    beginAnew();
}

void TrafficMeter::beginAnew()
{
    m_rates = {};
    m_earlier = m_server.traffic();
    m_sinceEarlier.start();
    // The self-check, too, begins with the server and asks at whole seconds. A measurement then could find
    // its request counted, and the answer not here yet.
    m_timer.start(kPeriod + kPeriod / 2);
}

void TrafficMeter::disregardRequest(qint64 answerSize)
{
    ++m_earlier.requests;
    m_earlier.bytesOut += static_cast<quint64>(answerSize);
}

void TrafficMeter::measure()
{
    m_timer.setInterval(kPeriod);
    const double seconds = static_cast<double>(m_sinceEarlier.restart()) / 1000;
    const Traffic traffic = m_server.traffic();
    const auto perSecond = [seconds](quint64 now, quint64 before) { // see disregardRequest()
        return now > before && seconds > 0 ? static_cast<double>(now - before) / seconds : 0;
    };
    if (m_server.state().phase == ServerState::Phase::Running)
        m_rates = {.requestsPerSecond = perSecond(traffic.requests, m_earlier.requests),
                   .bytesInPerSecond = perSecond(traffic.bytesIn, m_earlier.bytesIn),
                   .bytesOutPerSecond = perSecond(traffic.bytesOut, m_earlier.bytesOut)};
    m_earlier = traffic;
    Q_EMIT measured();
}

} // namespace supersynk
