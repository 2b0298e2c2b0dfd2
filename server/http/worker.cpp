// SPDX-License-Identifier: GPL-3.0-only
#include "http/worker.h"

#include "addresses.h"
#include "http/guard.h"
#include "http/qtversion.h"
#include "http/serverclock.h"
#include "http/watch.h"

#include <QHttpServer>
#include <QTcpSocket>

#ifdef Q_OS_WIN
#    include <winsock2.h>
#else
#    include <sys/socket.h>
#endif

using namespace Qt::StringLiterals;

namespace supersynk {

GuardedServer::GuardedServer(Service &service, Watch &watch)
    : m_service(service)
    , m_watch(watch)
{
    // QHttpServer::bind() wants a server that listens. One with a socket that was never bound to a port
    // counts as such, as long as nobody tries to accept from it.
    setSocketDescriptor(static_cast<qintptr>(::socket(AF_INET, SOCK_STREAM, 0)));
    pauseAccepting();
}

void GuardedServer::adopt(qintptr descriptor)
{
    auto socket = std::make_unique<QTcpSocket>(this);
    if (!socket->setSocketDescriptor(descriptor) || !admit(*socket))
        return;
    new Guard(socket.get(), m_service, m_watch); // a child of the socket
    addPendingConnection(socket.release());      // QHttpServer connects its slots in here, so behind the guard's
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

Worker::Worker(const Service &service)
    : m_service(service)
{}

Worker::~Worker() = default;

void Worker::start()
{
    m_watch = std::make_unique<Watch>(m_service);
    m_http = std::make_unique<QHttpServer>();
    qtversion::setHandler(*m_http, [](const QByteArray &body) { Guard::current()->respond(body); });
    m_server = new GuardedServer(m_service, *m_watch);
    m_http->bind(m_server);
}

void Worker::stop()
{
    m_server = nullptr;
    m_http.reset();
    m_watch.reset();
}

void Worker::adopt(qintptr descriptor)
{
    const auto take = [this, descriptor] {
        if (m_server)
            m_server->adopt(descriptor);
        else
            QTcpSocket().setSocketDescriptor(descriptor); // its destructor closes it
    };
    QMetaObject::invokeMethod(this, take, Qt::QueuedConnection);
}

} // namespace supersynk
