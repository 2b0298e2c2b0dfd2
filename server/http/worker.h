// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "http/admission.h"
#include "http/service.h"

#include <QObject>
#include <QSslConfiguration>
#include <QTcpServer>

#include <atomic>
#include <memory>
#include <optional>
#include <utility>

QT_BEGIN_NAMESPACE
class QHttpServer;
QT_END_NAMESPACE

namespace supersynk {

class Guard;
class Readiness;
class Watch;

/// A QTcpServer that never listens: it is handed the descriptors of accepted connections. Those that go
/// beyond the short cut it offers to the QHttpServer it is bound to, with a guard in front of each.
class GuardedServer final : public QTcpServer
{
    Q_OBJECT

public:
    /// \a load counts down with every connection that ends.
    GuardedServer(Service &service, Watch &watch, Readiness &readiness, std::atomic<int> &load);

    void adopt(qintptr descriptor);
    /// As adopt(), for a connection that speaks TLS. QHttpServer gets it after the handshake.
    void adoptSecurely(qintptr descriptor, const QSslConfiguration &configuration);
    QTcpSocket *nextPendingConnection() override;

private:
    void takeOver(qintptr descriptor, Admission admission, const QByteArray &received,
                  const QByteArray &unsent);
    template <typename Socket>
    [[nodiscard]] std::pair<Socket *, Guard *> guarded(qintptr descriptor, Admission admission);
    [[nodiscard]] std::optional<Admission> admit(qintptr descriptor, bool isSecure);

    Service &m_service;
    Watch &m_watch;
    Readiness &m_readiness;
    std::atomic<int> &m_load;
};

/// Answers the requests of its share of the connections, in a thread of its own.
///
/// Construct it anywhere, move it to its thread, and call start() and stop() there. adopt() may be called
/// from any thread.
class Worker final : public QObject
{
    Q_OBJECT

public:
    /// \a tls is what TLS connections are made with, until setTls().
    Worker(const Service &service, const QSslConfiguration &tls);
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
    Service m_service;
    QSslConfiguration m_tls;
    std::atomic<int> m_load{0};
    std::unique_ptr<Watch> m_watch;
    std::unique_ptr<Readiness> m_readiness;
    std::unique_ptr<QHttpServer> m_http;
    GuardedServer *m_server = nullptr; // owned by m_http
};

} // namespace supersynk
