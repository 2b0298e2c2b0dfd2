// SPDX-License-Identifier: GPL-3.0-only
#include "server/simulation/simulation.h"

#include "server/simulation/fleet.h"

#include <QCoreApplication>

#include <utility>

using namespace Qt::StringLiterals;

namespace supersynk {

Simulation::Simulation(Server &server, const QByteArray &accessKey, QObject *parent)
    : QObject(parent)
    , m_server(server)
    , m_accessKey(accessKey)
{
    m_thread.setObjectName(u"simulation"_s);
    connect(&m_server, &Server::stateChanged, this, &Simulation::updateTarget);
    connect(&m_server, &Server::certificateChanged, this, &Simulation::updateTarget);
    connect(&m_thread, &QThread::finished, this, [this] {
        m_fleet = nullptr;
        m_target.reset();
        setPhase(Phase::Idle);
    });
}

Simulation::~Simulation()
{
    m_server.disconnect(this);
    stopAndWait();
}

void Simulation::start(const SimulationPlan &plan)
{
    if (m_phase != Phase::Idle)
        return;
    m_plan = plan;
    m_statistics = {};
    m_fleet = new Fleet(plan);
    m_fleet->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_fleet, &QObject::deleteLater);
    connect(m_fleet, &Fleet::left, &m_thread, &QThread::quit, Qt::DirectConnection); // see stopAndWait()
    connect(m_fleet, &Fleet::statisticsChanged, this, [this](const SimulationStatistics &statistics) {
        m_statistics = statistics;
        Q_EMIT statisticsChanged();
    });
    m_thread.start();
    connectToServer();
}

void Simulation::stop()
{
    if (m_phase != Phase::Waiting && m_phase != Phase::Running)
        return;
    QMetaObject::invokeMethod(m_fleet, &Fleet::leave);
    setPhase(Phase::Leaving);
}

void Simulation::stopAndWait()
{
    stop();
    m_thread.wait();
    QCoreApplication::sendPostedEvents(this,
                                       QEvent::MetaCall); // the last statistics, and the end of the thread
}

void Simulation::updateTarget()
{
    if (m_phase != Phase::Waiting && m_phase != Phase::Running)
        return;
    if (targetOf(m_server.state(), m_accessKey) != m_target)
        connectToServer();
}

void Simulation::connectToServer()
{
    m_target = targetOf(m_server.state(), m_accessKey);
    m_fleet->setTarget(m_target);
    setPhase(m_target ? Phase::Running : Phase::Waiting);
}

void Simulation::setPhase(Phase phase)
{
    if (std::exchange(m_phase, phase) != phase)
        Q_EMIT phaseChanged();
}

} // namespace supersynk
