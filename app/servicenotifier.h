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
    /// \a report says in one line what `systemctl status` is to show. It is asked for with every beat of the
    /// watchdog and should touch what must not hang: while it does not return, no beat is sent, and systemd
    /// restarts the service after its WatchdogSec.
    explicit ServiceNotifier(std::function<QString()> report, QObject *parent = nullptr);

    /// The service does its work. From now on the watchdog gets its beats, if it wants any.
    void ready();
    /// The service reads its files anew, until it is ready() again.
    void reloading();
    /// The service is about to end.
    void stopping();

private:
    void beat();
    void send(const QByteArray &message) const;

    const std::function<QString()> m_report;
    const QByteArray m_socket; // a path, or a name behind @; empty without a service manager
    QTimer m_watchdog;
};

} // namespace supersynk
