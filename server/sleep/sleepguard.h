// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "server/base/threadhosted.h"
#include "server/server.h"
#include "server/sleep/sleepinhibitor.h"
#include "server/sleep/sleeppolicy.h"

#include <QObject>
#include <QTimer>

#include <chrono>

namespace supersynk {

/// Prevents automatic sleep while a server has clients: users of headsets touch neither keyboard nor mouse.
/// The screen may turn off (see ScreenGuard), and where the system can tell the difference, the operator can
/// still suspend the computer.
class SleepGuard final : public QObject
{
    Q_OBJECT

public:
    /// How often the guard counts clients.
    static constexpr std::chrono::seconds kPeriod{5};

    /// \a server must outlive this.
    explicit SleepGuard(Server &server, QObject *parent = nullptr);

    /// Switches the guard on or off. It is on by default.
    void setOn(bool isOn);
    /// Counts the clients now. The guard does so every kPeriod while the server runs.
    void check();

private:
    void keepAwake(bool isAwake);
    void update(const ServerState &state);

    Server &m_server;
    bool m_isOn = true;
    SleepPolicy m_policy;
    bool m_isAwake = false;
    ThreadHosted<SleepInhibitor> m_inhibitor; // in its own thread, because D-Bus may block
    QTimer m_timer;
};

} // namespace supersynk
