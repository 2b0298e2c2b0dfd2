// SPDX-License-Identifier: GPL-3.0-only
#include "server/sleep/sleepguard.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace supersynk {

SleepGuard::SleepGuard(Server &server, QObject *parent)
    : QObject(parent)
    , m_server(server)
    , m_inhibitor(u"supersynk-sleep"_s)
{
    m_timer.setInterval(kPeriod);
    connect(&m_timer, &QTimer::timeout, this, &SleepGuard::check);
    connect(&server, &Server::stateChanged, this, &SleepGuard::update);
    update(server.state());
}

void SleepGuard::setOn(bool isOn)
{
    m_isOn = isOn;
    update(m_server.state());
}

void SleepGuard::update(const ServerState &state)
{
    if (m_isOn && state.phase == ServerState::Phase::Running) {
        m_timer.start();
        check();
    } else {
        m_timer.stop();
        m_policy.reset();
        keepAwake(false);
    }
}

void SleepGuard::keepAwake(bool isAwake)
{
    if (std::exchange(m_isAwake, isAwake) == isAwake)
        return;
    m_inhibitor.post([inhibitor = m_inhibitor.object(), isAwake] {
        if (isAwake)
            inhibitor->hold();
        else
            inhibitor->release();
    });
}

void SleepGuard::check()
{
    if (!m_timer.isActive())
        return;
    keepAwake(m_policy.update(m_server.clientCount(), SleepPolicy::Clock::now()));
}

} // namespace supersynk
