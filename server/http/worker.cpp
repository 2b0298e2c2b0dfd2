// SPDX-License-Identifier: GPL-3.0-only
#include "http/worker.h"

#include "addresses.h"
#include "http/guard.h"
#include "http/qtversion.h"
#include "http/serverclock.h"
#include "http/watch.h"

#include <QHttpServer>
#include <QSslSocket>
#include <QTcpSocket>

#ifdef Q_OS_WIN
#    include <winsock2.h>
#else
#    include <sys/socket.h>
#endif

using namespace Qt::StringLiterals;

namespace supersynk {

GuardedServer::GuardedServer(Service &service, Watch &watch, std::atomic<int> &load)
    : m_service(service)
    , m_watch(watch)
    , m_load(load)
{
    // QHttpServer::bind() wants a server that listens. One with a socket that was never bound to a port
    // counts as such, as long as nobody tries to accept from it.
    setSocketDescriptor(static_cast<qintptr>(::socket(AF_INET, SOCK_STREAM, 0)));
    pauseAccepting();
}

template <typename Socket>
std::unique_ptr<Socket> GuardedServer::takeIn(qintptr descriptor)
{
    auto socket = std::make_unique<Socket>(this);
    connect(socket.get(), &QObject::destroyed, [load = &m_load] { --*load; });
    if (!socket->setSocketDescriptor(descriptor) || !admit(*socket))
        return nullptr;
    new Guard(socket.get(), m_service, m_watch); // a child of the socket
    return socket;
}

void GuardedServer::adopt(qintptr descriptor)
{
    auto socket = takeIn<QTcpSocket>(descriptor);
    if (socket)
        addPendingConnection(
            socket.release()); // QHttpServer connects its slots in here, so behind the guard's
}

void GuardedServer::adoptSecurely(qintptr descriptor, const QSslConfiguration &configuration)
{
    QSslSocket *socket = takeIn<QSslSocket>(descriptor).release();
    if (!socket)
        return;
    socket->setSslConfiguration(configuration);
    connect(socket, &QSslSocket::encrypted, this, [this, socket] { addPendingConnection(socket); });
    connect(socket, &QSslSocket::errorOccurred, this, [this, socket] {
        if (socket->isEncrypted())
            return;
        m_service.refusals.note("handshake",
                                "The TLS handshake failed: " + socket->errorString().toUtf8() + '.',
                                plainAddress(socket->peerAddress()).toString().toLatin1(), serverNow());
    });
    connect(socket, &QSslSocket::disconnected, socket, [socket] {
        if (!socket->isEncrypted()) // QHttpServer has never heard of it
            socket->deleteLater();
    });
    socket->startServerEncryption();
}

/// Tells those who are one too many so, without keeping them.
bool GuardedServer::admit(QTcpSocket &socket)
{
    const QHostAddress peer = plainAddress(socket.peerAddress());
    QByteArray reason;
    switch (m_service.connections.admit(peer, m_service.api.limits)) {
    case ConnectionCount::Verdict::Admitted:
        return true;
    case ConnectionCount::Verdict::TooMany:
        reason = "There are too many connections."_ba;
        break;
    case ConnectionCount::Verdict::TooManyFromThere:
        reason = "There are too many connections from this address."_ba;
        break;
    }
    const Instant now = serverNow();
    RequestHead head;
    head.keepAlive = false;
    socket.write(serialized(Response::unavailable(reason), head, now));
    socket.flush();
    m_service.refusals.note("connections", reason, peer.toString().toLatin1(), now);
    return false;
}

QTcpSocket *GuardedServer::nextPendingConnection()
{
    QTcpSocket *socket = QTcpServer::nextPendingConnection();
    pauseAccepting(); // which the call above has resumed
    return socket;
}

Worker::Worker(const Service &service, const QSslConfiguration &tls)
    : m_service(service)
    , m_tls(tls)
{}

Worker::~Worker() = default;

void Worker::start()
{
    m_watch = std::make_unique<Watch>(m_service);
    m_http = std::make_unique<QHttpServer>();
    qtversion::setHandler(*m_http, [](const QByteArray &body) { Guard::current()->respond(body); });
    m_server = new GuardedServer(m_service, *m_watch, m_load);
    m_http->bind(m_server);
}

void Worker::stop()
{
    m_server = nullptr;
    m_http.reset();
    m_watch.reset();
}

void Worker::adopt(qintptr descriptor, bool isSecure)
{
    ++m_load;
    const auto take = [this, descriptor, isSecure] {
        if (isSecure && m_server) {
            m_server->adoptSecurely(descriptor, m_tls);
        } else if (m_server) {
            m_server->adopt(descriptor);
        } else {
            QTcpSocket().setSocketDescriptor(descriptor); // its destructor closes it
            --m_load;
        }
    };
    QMetaObject::invokeMethod(this, take, Qt::QueuedConnection);
}

} // namespace supersynk
