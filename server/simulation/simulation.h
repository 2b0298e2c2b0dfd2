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

/// Simulated headsets that join a channel of the server by HTTP, as real ones do.
///
/// They run in a separate thread, wait for the server to start, and continue when it restarts. Call all
/// functions from the thread of this object.
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

    /// \a server must outlive this. \a accessKey is the key that it requires; empty for none.
    Simulation(Server &server, const QByteArray &accessKey, QObject *parent = nullptr);
    /// As stopAndWait().
    ~Simulation() override;

    /// The key that the server requires from its next start on.
    void setAccessKey(const QByteArray &accessKey) { m_accessKey = accessKey; }

    /// Starts with \a plan, which must have no problem(). Does nothing unless idle.
    void start(const SimulationPlan &plan);
    /// All headsets leave.
    void stop();
    /// The same, and waits until they have left, at most some seconds.
    void stopAndWait();

    [[nodiscard]] Phase phase() const { return m_phase; }
    [[nodiscard]] const SimulationPlan &plan() const { return m_plan; }
    /// Of the present run, or of the last one.
    [[nodiscard]] const SimulationStatistics &statistics() const { return m_statistics; }

Q_SIGNALS:
    void phaseChanged();
    /// About twice a second.
    void statisticsChanged();

private:
    void updateTarget();
    void connectToServer();
    void setPhase(Phase phase);

    Server &m_server;
    QByteArray m_accessKey;
    SimulationPlan m_plan;
    SimulationStatistics m_statistics;
    Phase m_phase = Phase::Idle;
    std::optional<SimulationTarget> m_target;
    QThread m_thread;         // runs while the fleet exists
    Fleet *m_fleet = nullptr; // lives in the thread and is deleted when it ends
};

} // namespace supersynk
