// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "server/server.h"
#include "server/simulation/plan.h"
#include "server/simulation/simulationstatistics.h"
#include "server/simulation/simulationtarget.h"

#include <QObject>
#include <QThread>

#include <optional>

namespace supersynk {

class Fleet;

/// Simulated headsets that join a channel of \a server through HTTP, as real ones do.
///
/// They call from a thread of their own, whenever the server runs: they wait for it to start, and go on when
/// it is back after a stop. All functions are to be called from the thread of this object.
class Simulation final : public QObject
{
    Q_OBJECT

public:
    enum class Phase {
        Idle,
        Waiting, ///< For the server to run.
        Running,
        Leaving
    };

    /// The server must outlive this. \a accessKey is what it wants to be shown; empty for nothing.
    Simulation(Server &server, const QByteArray &accessKey, QObject *parent = nullptr);
    /// Has everybody leave, and waits for that as stopAndWait().
    ~Simulation() override;

    /// Starts with \a plan, which must have no problem. Does nothing unless it is idle.
    void start(const SimulationPlan &plan);
    /// Has everybody leave.
    void stop();
    /// The same, and returns when they have left; after some seconds at the latest, left or not.
    void stopAndWait();

    [[nodiscard]] Phase phase() const { return m_phase; }
    [[nodiscard]] const SimulationPlan &plan() const { return m_plan; }
    /// Those of the last run, if nothing runs.
    [[nodiscard]] const SimulationStatistics &figures() const { return m_figures; }

Q_SIGNALS:
    void phaseChanged();
    /// About twice a second.
    void figuresChanged();

private:
    void followServer();
    void callServer();
    void setPhase(Phase phase);

    Server &m_server;
    const QByteArray m_accessKey;
    SimulationPlan m_plan;
    SimulationStatistics m_figures;
    Phase m_phase = Phase::Idle;
    std::optional<SimulationTarget> m_target;
    QThread m_thread;         // runs while the fleet is there
    Fleet *m_fleet = nullptr; // lives in the thread and goes with it
};

} // namespace supersynk
