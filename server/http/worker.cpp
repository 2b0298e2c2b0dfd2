// SPDX-License-Identifier: GPL-3.0-only
#include "http/worker.h"

#include "http/guard.h"
#include "http/qtversion.h"

#include <QHttpServer>
#include <QTcpSocket>

#ifdef Q_OS_WIN
#    include <winsock2.h>
#else
#    include <sys/socket.h>
#endif

namespace supersynk {

GuardedServer::GuardedServer(Service &service)
    : m_service(service)
{
    // QHttpServer::bind() wants a server that listens. One with a socket that was never bound to a port
    // counts as such, as long as nobody tries to accept from it.
    setSocketDescriptor(static_cast<qintptr>(::socket(AF_INET, SOCK_STREAM, 0)));
    pauseAccepting();
}

void GuardedServer::adopt(qintptr descriptor)
{
    auto *socket = new QTcpSocket(this);
    if (!socket->setSocketDescriptor(descriptor)) {
        delete socket;
        return;
    }
    new Guard(socket, m_service); // a child of the socket
    addPendingConnection(socket); // QHttpServer connects its slots in here, so behind the guard's
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
    m_http = std::make_unique<QHttpServer>();
    qtversion::setHandler(*m_http, [](const QByteArray &body) { Guard::current()->respond(body); });
    m_server = new GuardedServer(m_service);
    m_http->bind(m_server);
}

void Worker::stop()
{
    m_server = nullptr;
    m_http.reset();
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
