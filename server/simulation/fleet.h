// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "server/simulation/headsetclient.h"
#include "server/simulation/plan.h"
#include "server/simulation/simulationstatistics.h"
#include "server/simulation/simulationtarget.h"

#include <QObject>
#include <QTimer>

#include <deque>
#include <memory>
#include <mutex>
#include <optional>
#include <vector>

namespace supersynk {

/// All simulated headsets of a plan.
///
/// Their posts are spread evenly over the interval, as if the headsets had joined one by one. Needs the event
/// loop of its thread.
class Fleet final : public QObject
{
    Q_OBJECT

public:
    explicit Fleet(const SimulationPlan &plan);
    ~Fleet() override;

    /// Connects to \a target from now on, or nowhere while the server does not run. Does not leave the
    /// channel at the previous target. From any thread; takes effect from the event loop. Not after leave().
    void setTarget(const std::optional<SimulationTarget> &target);
    /// All headsets leave. Emits left() once they have left, or after some seconds.
    void leave();

Q_SIGNALS:
    /// Twice a second.
    void statisticsChanged(const supersynk::SimulationStatistics &statistics);
    void left();

private:
    using Clock = HeadsetClient::Clock;

    struct Sample
    {
        Clock::time_point time;
        quint64 answers;
    };

    void connectClients();
    void tick();
    void skipMissedTicks(Clock::time_point now);
    [[nodiscard]] Clock::time_point timeOf(quint64 tick) const;
    void clientLeft();
    void finish();
    void publishStatistics();

    const SimulationPlan m_plan;
    std::mutex m_mutex;
    std::optional<SimulationTarget> m_target; // guarded by the mutex
    SimulationStatistics m_statistics;
    std::deque<Sample> m_samples;
    std::vector<std::unique_ptr<HeadsetClient>> m_clients;
    QTimer m_tickTimer;
    QTimer m_statisticsTimer;
    QTimer m_leaveTimer;
    Clock::time_point m_start; // of tick 0
    quint64 m_nextTick = 0;    // one client posts at each tick, in turn
    int m_leavingClients = 0;
};

} // namespace supersynk
