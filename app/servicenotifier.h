// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QByteArray>
#include <QObject>
#include <QTimer>

#include <functional>

namespace supersynk {

/// Reports the state of the service to systemd, by the datagrams of sd_notify(3). Does nothing if
/// NOTIFY_SOCKET is not set. For one thread, with an event loop.
class ServiceNotifier final : public QObject
{
    Q_OBJECT

public:
    /// \a status returns the line that `systemctl status` shows. It must not block.
    explicit ServiceNotifier(std::function<QString()> status, QObject *parent = nullptr);

    /// Reports that the service is ready, and starts to emit heartbeatDue() if systemd's watchdog is on.
    void ready();
    /// Reports that the service reloads its files, until the next ready().
    void reloading();
    /// Reports to the watchdog that the service works. Without heartbeats, systemd restarts the service after
    /// WatchdogSec.
    void sendHeartbeat();
    /// Reports that the service is about to end.
    void stopping();

Q_SIGNALS:
    /// The watchdog expects sendHeartbeat(), if the service works.
    void heartbeatDue();

private:
    [[nodiscard]] bool send(const QByteArray &message) const;

    const std::function<QString()> m_status;
    const QByteArray m_socket; // a path, or an abstract name after @; empty without a service manager
    QTimer m_watchdog;
};

} // namespace supersynk
