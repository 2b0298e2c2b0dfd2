// SPDX-License-Identifier: GPL-3.0-only
#include "server/simulation/fleet.h"

#include <algorithm>

using namespace std::chrono_literals;

namespace supersynk {
namespace {

constexpr auto kStatisticsInterval = 500ms;
constexpr std::size_t kSamples = 5; // they span two seconds
constexpr auto kLeaveTimeout = 2s;

} // namespace

Fleet::Fleet(const SimulationPlan &plan)
    : m_plan(plan)
    , m_tickTimer(this) // children, so that they move to another thread with this object
    , m_statisticsTimer(this)
    , m_leaveTimer(this)
{
    m_tickTimer.setSingleShot(true);
    m_tickTimer.setTimerType(Qt::PreciseTimer);
    m_statisticsTimer.setInterval(kStatisticsInterval);
    m_leaveTimer.setSingleShot(true);
    m_leaveTimer.setInterval(kLeaveTimeout);
    connect(&m_tickTimer, &QTimer::timeout, this, &Fleet::tick);
    connect(&m_statisticsTimer, &QTimer::timeout, this, &Fleet::publishStatistics);
    connect(&m_leaveTimer, &QTimer::timeout, this, &Fleet::finish);
}

Fleet::~Fleet() = default;

void Fleet::setTarget(const std::optional<SimulationTarget> &target)
{
    {
        const std::scoped_lock lock(m_mutex);
        m_target = target;
    }
    QMetaObject::invokeMethod(this, &Fleet::connectClients, Qt::QueuedConnection);
}

void Fleet::connectClients()
{
    const auto target = [this] {
        const std::scoped_lock lock(m_mutex);
        return m_target;
    }();
    m_tickTimer.stop();
    m_clients.clear();
    if (target) {
        for (int number = 1; number <= m_plan.headsets; ++number) {
            m_clients.push_back(
                std::make_unique<HeadsetClient>(Headset(number), *target, m_plan.channel, m_statistics));
            connect(m_clients.back().get(), &HeadsetClient::left, this, &Fleet::clientLeft);
        }
        m_start = Clock::now();
        m_nextTick = 0;
        tick();
    }
    m_statisticsTimer.start();
    publishStatistics();
}

void Fleet::tick()
{
    const Clock::time_point now = Clock::now();
    skipMissedTicks(now);
    for (; timeOf(m_nextTick) <= now; ++m_nextTick)
        m_clients[m_nextTick % m_clients.size()]->tick(now);
    m_tickTimer.start(std::chrono::ceil<std::chrono::milliseconds>(timeOf(m_nextTick) - now));
}

/// Skips the ticks that were due while the computer slept.
void Fleet::skipMissedTicks(Clock::time_point now)
{
    if (now - timeOf(m_nextTick) < 1s)
        return;
    m_start = now;
    m_nextTick = 0;
}

Fleet::Clock::time_point Fleet::timeOf(quint64 tick) const
{
    const double seconds = static_cast<double>(tick) / m_plan.hertz / m_plan.headsets;
    return m_start + std::chrono::duration_cast<Clock::duration>(std::chrono::duration<double>(seconds));
}

void Fleet::leave()
{
    m_tickTimer.stop();
    if (m_clients.empty()) {
        finish();
        return;
    }
    m_leavingClients = static_cast<int>(m_clients.size());
    m_leaveTimer.start();
    for (const auto &client : m_clients)
        client->leave();
}

void Fleet::clientLeft()
{
    if (--m_leavingClients == 0)
        QMetaObject::invokeMethod(this, &Fleet::finish,
                                  Qt::QueuedConnection); // the client is still in use on the call stack
}

void Fleet::finish()
{
    m_leavingClients = 0;
    m_leaveTimer.stop();
    m_statisticsTimer.stop();
    m_clients.clear();
    publishStatistics();
    Q_EMIT left();
}

void Fleet::publishStatistics()
{
    m_samples.push_back({Clock::now(), m_statistics.answers});
    if (m_samples.size() > kSamples)
        m_samples.pop_front();
    const Sample &first = m_samples.front();
    const Sample &last = m_samples.back();
    const std::chrono::duration<double> time = last.time - first.time;
    m_statistics.answersPerSecond =
        time.count() > 0 ? static_cast<double>(last.answers - first.answers) / time.count() : 0;
    Q_EMIT statisticsChanged(m_statistics);
}

} // namespace supersynk
