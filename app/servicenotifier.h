// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QByteArray>
#include <QObject>
#include <QTimer>

#include <functional>

namespace supersynk {

/// Tells systemd how the service fares, by the datagrams of sd_notify(3). Says nothing to anybody where
/// NOTIFY_SOCKET is not set. To be used from one thread, with an event loop.
class ServiceNotifier final : public QObject
{
    Q_OBJECT

public:
    /// \a report says in one line what `systemctl status` is to show. It must not wait for anything.
    explicit ServiceNotifier(std::function<QString()> report, QObject *parent = nullptr);

    /// The service does its work. From now on beatDue() comes as often as the watchdog wants to hear of it,
    /// if it does.
    void ready();
    /// The service reads its files anew, until it is ready() again.
    void reloading();
    /// Tells the watchdog that the service still does its work. Without, systemd restarts it after its
    /// WatchdogSec.
    void beat();
    /// The service is about to end.
    void stopping();

Q_SIGNALS:
    /// The watchdog wants a beat(), if the service does its work.
    void beatDue();

private:
    [[nodiscard]] bool send(const QByteArray &message) const;

    const std::function<QString()> m_report;
    const QByteArray m_socket; // a path, or a name behind @; empty without a service manager
    QTimer m_watchdog;
};

} // namespace supersynk
