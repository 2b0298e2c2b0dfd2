// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "http/service.h"

#include <QObject>
#include <QTcpServer>

#include <memory>

QT_BEGIN_NAMESPACE
class QHttpServer;
QT_END_NAMESPACE

namespace supersynk {

class Watch;

/// A QTcpServer that never listens: it is handed the descriptors of accepted connections, puts a guard in
/// front of each and offers them to the QHttpServer it is bound to.
class GuardedServer final : public QTcpServer
{
    Q_OBJECT

public:
    GuardedServer(Service &service, Watch &watch);

    void adopt(qintptr descriptor);
    QTcpSocket *nextPendingConnection() override;

private:
    [[nodiscard]] bool admit(QTcpSocket &socket);

    Service &m_service;
    Watch &m_watch;
};

/// Answers the requests of its share of the connections, in a thread of its own.
///
/// Construct it anywhere, move it to its thread, and call start() and stop() there. adopt() may be called
/// from any thread.
class Worker final : public QObject
{
    Q_OBJECT

public:
    explicit Worker(const Service &service);
    ~Worker() override;

    void start();
    /// Closes every connection.
    void stop();

    /// Takes over an accepted connection. Those that are adopted after stop() are closed.
    void adopt(qintptr descriptor);

private:
    Service m_service;
    std::unique_ptr<Watch> m_watch;
    std::unique_ptr<QHttpServer> m_http;
    GuardedServer *m_server = nullptr; // owned by m_http
};

} // namespace supersynk
