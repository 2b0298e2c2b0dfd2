// SPDX-License-Identifier: GPL-3.0-only
#include "server/http/connections/lingering.h"

#include "server/http/connections/connection.h"
#include "server/http/connections/rawsocket.h"
#include "server/http/wire/serverclock.h"

#include <QTcpSocket>

#include <utility>

using namespace std::chrono_literals;

namespace supersynk {
namespace {

/// How long the peer has time to close its side.
constexpr auto kLinger = 2s;

constexpr qint64 kReadAhead = 64 * 1024; // in bytes

/// A second descriptor of a connection whose first one is about to be closed.
class LingeringConnection final
    : public QObject
    , public Connection
{
public:
    LingeringConnection(qintptr descriptor, ConnectionTicket ticket, WorkerContext &context,
                        ConnectionReaper &reaper, QObject *parent)
        : QObject(parent)
        , Connection(std::move(ticket), context, reaper)
    {
        m_socket.setReadBufferSize(kReadAhead);
        connect(&m_socket, &QTcpSocket::readyRead, this, [this] { m_socket.skip(kReadAhead); });
        connect(&m_socket, &QTcpSocket::disconnected, this, &QObject::deleteLater);
        if (!m_socket.setSocketDescriptor(descriptor, QTcpSocket::ConnectedState, QTcpSocket::ReadOnly)) {
            rawsocket::close(descriptor);
            deleteLater();
        }
    }

    void closeWritingSide() { rawsocket::closeWritingSide(m_socket.socketDescriptor()); }

    void check(Instant now) override
    {
        if (now - m_since > kLinger)
            m_socket.abort();
    }

    void evict(Instant) override {} // it holds no bytes

private:
    const Instant m_since = serverNow();
    QTcpSocket m_socket;
};

} // namespace

void linger(QTcpSocket &socket, ConnectionTicket ticket, WorkerContext &context, ConnectionReaper &reaper,
            QObject *parent)
{
    const qintptr descriptor = rawsocket::duplicate(socket.socketDescriptor());
    if (descriptor == rawsocket::kNone)
        return;
    auto *const connection = new LingeringConnection(descriptor, std::move(ticket), context, reaper, parent);
    // By then the system has all bytes, the close_notify of TLS included.
    QObject::connect(&socket, &QTcpSocket::disconnected, connection,
                     [connection] { connection->closeWritingSide(); });
}

} // namespace supersynk
