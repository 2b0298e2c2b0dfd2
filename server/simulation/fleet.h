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

/// All simulated headsets of a plan, from when they start to when they have left.
///
/// Their beats are spread evenly over the time from one beat to the next, as those of people who came one by
/// one are. Lives in one thread, whose event loop it needs.
class Fleet final : public QObject
{
    Q_OBJECT

public:
    explicit Fleet(const SimulationPlan &plan);
    ~Fleet() override;

    /// Where to call from now on; nothing while the server does not run. Nobody leaves where they were. May
    /// be called from any thread, and takes effect from the event loop; not after leave().
    void setTarget(const std::optional<SimulationTarget> &target);
    /// Has everybody leave; when they have, or after some seconds in vain, left() is emitted.
    void leave();

Q_SIGNALS:
    /// At a pace a person can read.
    void figuresChanged(const supersynk::SimulationStatistics &figures);
    void left();

private:
    using Clock = HeadsetClient::Clock;

    struct Sample
    {
        Clock::time_point time;
        quint64 answers;
    };

    void callThere();
    void beat();
    void beOnTime(Clock::time_point now);
    [[nodiscard]] Clock::time_point timeOf(quint64 beat) const;
    void clientLeft();
    void finish();
    void report();

    const SimulationPlan m_plan;
    std::mutex m_mutex;
    std::optional<SimulationTarget> m_target; // under the mutex
    SimulationStatistics m_figures;
    std::deque<Sample> m_samples;
    std::vector<std::unique_ptr<HeadsetClient>> m_clients;
    QTimer m_beats;
    QTimer m_reports;
    QTimer m_deadline;         // for leaving
    Clock::time_point m_start; // of the beats
    quint64 m_nextBeat = 0;    // every client has its turn
    int m_stillLeaving = 0;
};

} // namespace supersynk
