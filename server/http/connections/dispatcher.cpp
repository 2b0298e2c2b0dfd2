// SPDX-License-Identifier: GPL-3.0-only
#include "server/http/connections/dispatcher.h"

#include "server/http/connections/rawsocket.h"

#include <QHttpServer>
#include <QTcpServer>

#include <utility>

namespace supersynk {

/// The QTcpServer that QHttpServer takes its connections from. It never listens on a port.
class InMemoryServer final : public QTcpServer
{
public:
    InMemoryServer()
    {
        // QHttpServer::bind() requires a server that listens. A socket that was never bound to a port is
        // enough, if nothing is accepted from it.
        setSocketDescriptor(rawsocket::create());
        pauseAccepting();
    }

    void add(InMemorySocket *socket) { addPendingConnection(socket); }

    QTcpSocket *nextPendingConnection() override
    {
        QTcpSocket *socket = QTcpServer::nextPendingConnection();
        pauseAccepting(); // the call above has resumed it
        return socket;
    }
};

namespace {

/// A request of its method and path. QHttpServer decodes the path before it matches it with the routes:
/// encoded once more, it is matched as the client sent it.
QByteArray requestLineOf(const Request &request)
{
    QByteArray target = normalizedPath(request.head.target).toPercentEncoding("/");
    if (target.isEmpty())
        target = "?"; // keeps the line well-formed
    return request.head.methodName.toByteArray() + ' ' + target + " HTTP/1.1\r\n\r\n";
}

} // namespace

Dispatcher::Dispatcher()
    : m_http(std::make_unique<QHttpServer>())
    , m_server(new InMemoryServer)
{
    addRoutes(*m_http, m_exchange);
    m_http->bind(m_server);
}

Dispatcher::~Dispatcher() = default;

bool Dispatcher::isValid() const
{
    return m_server->isListening();
}

std::optional<Response> Dispatcher::dispatch(const Request &request, const ApiContext &context, Instant now)
{
    if (!m_socket || m_socket->state() != QAbstractSocket::ConnectedState) {
        m_socket = new InMemorySocket(m_server);
        m_server->add(m_socket);
    }
    Exchange exchange{request, context, now};
    m_exchange = &exchange;
    m_socket->deliver(requestLineOf(request));
    m_exchange = nullptr;
    if (m_socket->bytesAvailable() > 0)
        m_socket->disconnectFromHost(); // QHttpServer would read it as part of the next request
    return std::move(exchange.response);
}

} // namespace supersynk
