// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "server/base/threadhosted.h"
#include "ui/firewall/firewallstate.h"

#include <QObject>
#include <QTimer>

#include <chrono>
#include <functional>

namespace supersynk {

/// Knows what the firewall of this computer does with the calls of headsets, as far as it tells. It is asked
/// from a thread of its own, so that it never delays the window.
class FirewallWatch final : public QObject
{
    Q_OBJECT

public:
    static constexpr std::chrono::seconds kPeriod{10};

    /// Whether a call from another computer has come through lately, which no firewall can deny.
    using IsReached = std::function<bool()>;

    explicit FirewallWatch(IsReached isReached, QObject *parent = nullptr);
    ~FirewallWatch() override;

    /// From now on it is asked about \a ports at \a adapter, at once and then every few seconds. Without
    /// ports, not at all.
    void setTarget(const QString &adapter, const QList<quint16> &ports);

    [[nodiscard]] const FirewallState &state() const { return m_state; }

Q_SIGNALS:
    void changed();

private:
    void ask();
    void conclude(int number, const FirewallState &state);

    const IsReached m_isReached;
    QString m_adapter;
    QList<quint16> m_ports;
    FirewallState m_state;
    bool m_wasReached = false; // since the target was set
    int m_number = 0;          // of the last question
    QTimer m_timer;
    ThreadHosted<QObject> m_asker;
};

} // namespace supersynk
