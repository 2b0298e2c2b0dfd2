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

/// Serves its share of the connections in its own thread.
///
/// Construct it anywhere, move it to its thread, and call start() and stop() there. adopt() may be called
/// from any thread.
class Worker final : public QObject
{
    Q_OBJECT

public:
    /// TLS connections get \a tls, until setTls().
    Worker(const WorkerContext &context, const QSslConfiguration &tls);
    ~Worker() override;

    /// False if the system does not give the descriptors it needs: then call only stop().
    [[nodiscard]] bool start();
    /// Closes every connection.
    void stop();
    /// New TLS connections get \a tls. In the worker's thread.
    void setTls(const QSslConfiguration &tls) { m_tls = tls; }

    /// Takes over an accepted connection. After stop() it is closed.
    void adopt(qintptr descriptor, bool isSecure);
    /// How many connections it has, including those that adopt() has queued. From any thread.
    [[nodiscard]] int load() const { return m_load; }

private:
    void open(qintptr descriptor, bool isSecure);
    [[nodiscard]] std::optional<ConnectionTicket> admit(qintptr descriptor, bool isSecure);
    void openPlain(qintptr descriptor, ConnectionTicket ticket);
    void openSecure(qintptr descriptor, ConnectionTicket ticket);
    Guard *addGuard(std::unique_ptr<QTcpSocket> socket, qintptr descriptor, ConnectionTicket ticket);

    WorkerContext m_context;
    QSslConfiguration m_tls;
    std::atomic<int> m_load{0};
    std::unique_ptr<ConnectionReaper> m_reaper;
    std::unique_ptr<SocketPoller> m_poller;
    std::unique_ptr<Dispatcher> m_dispatcher;
    std::unique_ptr<QObject> m_connections; // their parent
};

} // namespace supersynk
