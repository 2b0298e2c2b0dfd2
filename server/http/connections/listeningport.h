// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QSocketNotifier>
#include <QTcpServer>

#include <chrono>
#include <memory>
#include <vector>

namespace supersynk {

class RefusalLog;
class Worker;

/// A listening port. It passes each connection to the worker that has the fewest.
///
/// It calls accept() itself: QTcpServer keeps the first error of accept(), and from then on either stops
/// accepting or takes every error for an empty queue, and spins.
class ListeningPort final : public QTcpServer
{
    Q_OBJECT

public:
    /// How long it pauses after the system has failed to give a connection.
    static constexpr std::chrono::milliseconds kPause{100};

    /// \a isSecure: whether the connections use TLS. \a refusals gets the errors.
    ListeningPort(const std::vector<Worker *> &workers, RefusalLog &refusals, bool isSecure);

    /// Replaces QTcpServer::listen().
    [[nodiscard]] bool open(const QHostAddress &address, quint16 port = 0);
    /// Replaces QTcpServer::close().
    void shutDown();

private:
    void acceptAll();
    void handleError(int error);

    const std::vector<Worker *> &m_workers;
    RefusalLog &m_refusals;
    const bool m_isSecure;
    std::unique_ptr<QSocketNotifier> m_notifier;
};

} // namespace supersynk
