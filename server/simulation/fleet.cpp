// SPDX-License-Identifier: GPL-3.0-only
#include "server/simulation/fleet.h"

#include <algorithm>

using namespace std::chrono_literals;

namespace supersynk {
namespace {

constexpr auto kReportEvery = 500ms;
constexpr std::size_t kSamples = 5; // with the current one, over two seconds
constexpr auto kTimeToLeave = 2s;

} // namespace

Fleet::Fleet(const SimulationPlan &plan)
    : m_plan(plan)
    , m_beats(this) // children, so that they move to another thread along with this
    , m_reports(this)
    , m_deadline(this)
{
    m_beats.setSingleShot(true);
    m_beats.setTimerType(Qt::PreciseTimer);
    m_reports.setInterval(kReportEvery);
    m_deadline.setSingleShot(true);
    m_deadline.setInterval(kTimeToLeave);
    connect(&m_beats, &QTimer::timeout, this, &Fleet::beat);
    connect(&m_reports, &QTimer::timeout, this, &Fleet::report);
    connect(&m_deadline, &QTimer::timeout, this, &Fleet::finish);
}

Fleet::~Fleet() = default;

void Fleet::setTarget(const std::optional<SimulationTarget> &target)
{
    {
        const std::scoped_lock lock(m_mutex);
        m_target = target;
    }
    QMetaObject::invokeMethod(this, &Fleet::callThere, Qt::QueuedConnection);
}

void Fleet::callThere()
{
    const auto target = [this] {
        const std::scoped_lock lock(m_mutex);
        return m_target;
    }();
    m_beats.stop();
    m_clients.clear();
    if (target) {
        for (int number = 1; number <= m_plan.headsets; ++number) {
            m_clients.push_back(
                std::make_unique<HeadsetClient>(Headset(number), *target, m_plan.channel, m_figures));
            connect(m_clients.back().get(), &HeadsetClient::left, this, &Fleet::clientLeft);
        }
        m_start = Clock::now();
        m_nextBeat = 0;
        beat();
    }
    m_reports.start();
    report();
}

void Fleet::beat()
{
    const Clock::time_point now = Clock::now();
    beOnTime(now);
    for (; timeOf(m_nextBeat) <= now; ++m_nextBeat)
        m_clients[m_nextBeat % m_clients.size()]->beat(now);
    m_beats.start(std::chrono::ceil<std::chrono::milliseconds>(timeOf(m_nextBeat) - now));
}

/// Skips the beats of a time in which the computer slept: nobody needs them any more.
void Fleet::beOnTime(Clock::time_point now)
{
    if (now - timeOf(m_nextBeat) < 1s)
        return;
    m_start = now;
    m_nextBeat = 0;
}

Fleet::Clock::time_point Fleet::timeOf(quint64 beat) const
{
    const double seconds = static_cast<double>(beat) / m_plan.hertz / m_plan.headsets;
    return m_start + std::chrono::duration_cast<Clock::duration>(std::chrono::duration<double>(seconds));
}

void Fleet::leave()
{
    m_beats.stop();
    if (m_clients.empty()) {
        finish();
        return;
    }
    m_stillLeaving = static_cast<int>(m_clients.size());
    m_deadline.start();
    for (const auto &client : m_clients)
        client->leave();
}

void Fleet::clientLeft()
{
    if (--m_stillLeaving == 0)
        QMetaObject::invokeMethod(this, &Fleet::finish, Qt::QueuedConnection); // the client is still at work
}

void Fleet::finish()
{
    m_stillLeaving = 0;
    m_deadline.stop();
    m_reports.stop();
    m_clients.clear();
    report();
    Q_EMIT left();
}

void Fleet::report()
{
    m_samples.push_back({Clock::now(), m_figures.answers});
    if (m_samples.size() > kSamples)
        m_samples.pop_front();
    const Sample &first = m_samples.front();
    const Sample &last = m_samples.back();
    const std::chrono::duration<double> time = last.time - first.time;
    m_figures.answersPerSecond =
        time.count() > 0 ? static_cast<double>(last.answers - first.answers) / time.count() : 0;
    Q_EMIT figuresChanged(m_figures);
}

} // namespace supersynk
