// SPDX-License-Identifier: GPL-3.0-only
#include "server/http/connections/dispatcher.h"

#include "server/http/connections/qtversion.h"
#include "server/http/connections/rawsocket.h"
#include "server/http/wire/bytes.h"

#include <QTcpServer>

#include <algorithm>
#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace supersynk {

/// A QTcpServer that never listens: QHttpServer takes its connections from one.
class InMemoryServer final : public QTcpServer
{
public:
    InMemoryServer()
    {
        // QHttpServer::bind() wants a server that listens. One with a socket that was never bound to a port
        // counts as such, as long as it is not asked to accept from it.
        setSocketDescriptor(rawsocket::create());
        pauseAccepting();
    }

    void add(InMemorySocket *socket) { addPendingConnection(socket); }

    QTcpSocket *nextPendingConnection() override
    {
        QTcpSocket *socket = QTcpServer::nextPendingConnection();
        pauseAccepting(); // which the call above has resumed
        return socket;
    }
};

namespace {

/// Fields that are about the connection the request came on (RFC 9110, section 7.6.1), or about a body that
/// is whole by now.
bool isOfConnection(QByteArrayView name)
{
    static constexpr std::array<QByteArrayView, 7> kNames{
        "Connection", "Content-Length", "Expect", "Keep-Alive", "Trailer", "Transfer-Encoding", "Upgrade"};
    return std::ranges::any_of(kNames,
                               [name](QByteArrayView each) { return bytes::equalIgnoringCase(name, each); });
}

/// The request as a proxy would send it on.
QByteArray forwarded(const FramedRequest &request)
{
    const RequestHead &head = request.head;
    QByteArray message = head.methodName.toByteArray();
    message.append(' ').append(head.target).append(" HTTP/1.1\r\n");
    QByteArrayView lines = head.bytes;
    lines = lines.sliced(lines.indexOf(head.target) + head.target.size());
    lines = lines.sliced(bytes::find(lines, '\n') + 1);
    while (lines.size() > 2) { // the empty line
        const QByteArrayView line = lines.first(bytes::find(lines, '\n') + 1);
        if (!isOfConnection(line.first(bytes::find(line, ':'))))
            message.append(line);
        lines = lines.sliced(line.size());
    }
    if (!request.body.isEmpty())
        message.append("Content-Length: ").append(QByteArray::number(request.body.size())).append("\r\n");
    return message.append("\r\n").append(request.body);
}

} // namespace

Dispatcher::Dispatcher()
    : m_http(std::make_unique<QHttpServer>())
    , m_server(new InMemoryServer)
{
    qtversion::setHandler(*m_http, [this](const QByteArray &body) {
        if (m_handler)
            m_answer = (*m_handler)(body);
    });
    m_http->bind(m_server);
}

Dispatcher::~Dispatcher() = default;

bool Dispatcher::isValid() const
{
    return m_server->isListening();
}

std::optional<QByteArray> Dispatcher::dispatch(const FramedRequest &request, const Handler &handler)
{
    if (!m_socket || m_socket->state() != QAbstractSocket::ConnectedState) {
        m_socket = new InMemorySocket(m_server);
        m_server->add(m_socket);
    }
    m_answer.reset();
    m_handler = &handler;
    m_socket->deliver(forwarded(request));
    m_handler = nullptr;
    if (m_socket->bytesAvailable() > 0)
        m_socket->disconnectFromHost(); // it would be read as part of the next request
    return std::exchange(m_answer, std::nullopt);
}

} // namespace supersynk
