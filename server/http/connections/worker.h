// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "server/http/connections/connectionticket.h"
#include "server/http/connections/workercontext.h"

#include <QObject>
#include <QSslConfiguration>

#include <atomic>
#include <memory>
#include <optional>

QT_BEGIN_NAMESPACE
class QTcpSocket;
QT_END_NAMESPACE

namespace supersynk {

class Dispatcher;
class Guard;
class SocketPoller;
class ConnectionReaper;

/// Answers the requests of its share of the connections, in a thread of its own.
///
/// Construct it anywhere, move it to its thread, and call start() and stop() there. adopt() may be called
/// from any thread.
class Worker final : public QObject
{
    Q_OBJECT

public:
    /// \a tls is what TLS connections are made with, until setTls().
    Worker(const WorkerContext &context, const QSslConfiguration &tls);
    ~Worker() override;

    /// False if the system does not give the descriptors that it takes: then there is only stop() to be
    /// called.
    [[nodiscard]] bool start();
    /// Closes every connection.
    void stop();
    /// In the worker's thread: those that are adopted from now on are made with \a tls.
    void setTls(const QSslConfiguration &tls) { m_tls = tls; }

    /// Takes over an accepted connection. Those that are adopted after stop() are closed.
    void adopt(qintptr descriptor, bool isSecure);
    /// How many connections it has, those on their way included. From any thread.
    [[nodiscard]] int load() const { return m_load; }

private:
    void take(qintptr descriptor, bool isSecure);
    [[nodiscard]] std::optional<ConnectionTicket> admit(qintptr descriptor, bool isSecure);
    void takePlain(qintptr descriptor, ConnectionTicket ticket);
    void takeSecure(qintptr descriptor, ConnectionTicket ticket);
    Guard *guard(std::unique_ptr<QTcpSocket> socket, qintptr descriptor, ConnectionTicket ticket);

    WorkerContext m_context;
    QSslConfiguration m_tls;
    std::atomic<int> m_load{0};
    std::unique_ptr<ConnectionReaper> m_reaper;
    std::unique_ptr<SocketPoller> m_poller;
    std::unique_ptr<Dispatcher> m_dispatcher;
    std::unique_ptr<QObject> m_connections; // their parent
};

} // namespace supersynk
