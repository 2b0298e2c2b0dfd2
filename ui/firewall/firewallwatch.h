// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "server/base/threadhosted.h"
#include "ui/firewall/firewallstate.h"

#include <QObject>
#include <QTimer>

#include <chrono>
#include <functional>

namespace supersynk {

/// Polls whether the firewall of this computer blocks headsets. Queries run in a separate thread, so that
/// they never delay the window.
class FirewallWatch final : public QObject
{
    Q_OBJECT

public:
    static constexpr std::chrono::seconds kPeriod{10};

    /// Whether another computer is connected, so the firewall can't be blocking.
    using HasRemoteClients = std::function<bool()>;

    explicit FirewallWatch(HasRemoteClients hasRemoteClients, QObject *parent = nullptr);
    ~FirewallWatch() override;

    /// Queries the firewall about \a ports on \a adapter, now and then every kPeriod. Without ports the
    /// queries stop.
    void setTarget(const QString &adapter, const QList<quint16> &ports);

    [[nodiscard]] const FirewallState &state() const { return m_state; }

Q_SIGNALS:
    void changed();

private:
    void query();
    void handleReply(int number, const FirewallState &state);

    const HasRemoteClients m_hasRemoteClients;
    QString m_adapter;
    QList<quint16> m_ports;
    FirewallState m_state;
    bool m_hadRemoteClients = false; // since the target was set
    int m_number = 0;                // of the latest query
    QTimer m_timer;
    ThreadHosted<QObject> m_worker;
};

} // namespace supersynk
