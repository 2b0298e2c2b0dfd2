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

/// Keeps the computer from falling asleep by itself while a server has clients: people in headsets touch
/// neither keyboard nor mouse. The screen may go dark, and what a person decides (the lid, *Suspend*) goes
/// first wherever the system can tell the two apart.
class SleepGuard final : public QObject
{
    Q_OBJECT

public:
    /// How often clients are counted.
    static constexpr std::chrono::seconds kPeriod{5};

    /// \a server must outlive this.
    explicit SleepGuard(Server &server, QObject *parent = nullptr);

    /// Whether it does anything; it does at first.
    void setOn(bool isOn);
    /// Counts the clients now, as it does every few seconds while the server runs.
    void check();

private:
    void keepAwake(bool isAwake);
    void follow(const ServerState &state);

    Server &m_server;
    bool m_isOn = true;
    SleepPolicy m_vigil;
    bool m_isAwake = false;
    ThreadHosted<SleepInhibitor> m_inhibitor; // else a bus that hangs would hold up this thread
    QTimer m_timer;
};

} // namespace supersynk
