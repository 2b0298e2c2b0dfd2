// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "server/http/connections/connection.h"
#include "server/http/connections/connectiontimeouts.h"
#include "server/http/wire/requestframer.h"

#include <QByteArray>
#include <QObject>

QT_BEGIN_NAMESPACE
class QSslSocket;
class QTcpSocket;
QT_END_NAMESPACE

namespace supersynk {

class Dispatcher;

/// An HTTP or HTTPS connection: reads its socket, limits what the client may send and leave unread, and
/// answers its requests one after the other. Channel requests are answered directly, others by QHttpServer's
/// routes.
///
/// It is the parent of its socket, lives in the socket's thread, and deletes itself once the connection has
/// ended.
class Guard final
    : public QObject
    , public Connection
{
    Q_OBJECT

public:
    /// Takes ownership of \a socket. On a QSslSocket, TLS begins with the client's first byte.
    Guard(QTcpSocket *socket, ConnectionTicket ticket, WorkerContext &context, ConnectionReaper &reaper,
          Dispatcher &dispatcher, QObject *parent);
    ~Guard() override;

    /// Continues a connection from which bytes were \a received but not handled, and to which bytes are \a
    /// unsent.
    void resume(const QByteArray &received, const QByteArray &unsent);

    void check(Instant now) override;
    [[nodiscard]] std::size_t waitingBytes() const override { return m_waitingBytes; }
    [[nodiscard]] Instant waitingSince() const override { return m_timeouts.since(); }
    void evict(Instant now) override;

private:
    void receive();
    void scheduleReceive();
    [[nodiscard]] bool isBeforeTls() const;
    void beginTls();
    [[nodiscard]] bool beginsTlsInTheClear() const;
    void handleReceived();
    [[nodiscard]] bool canHandleMore();
    void answer(const FramedRequest &framed);
    void refuse(const Refusal &refusal);
    void write(QByteArray bytes);
    void feedSocket();
    void secureSocketFailed();
    void recordHandshakeFailure();
    void abortTls();
    void abort(std::string_view kind, const Reason &reason, Instant now);

    [[nodiscard]] qint64 socketBuffered() const;
    [[nodiscard]] std::size_t unsent() const;
    void handleBytesWritten();
    [[nodiscard]] bool hasMore() const;
    [[nodiscard]] bool isBackedUp() const;
    void updateWaitingBytes(Instant now);
    void updateAndRelieve(Instant now);

    void close();
    void finishClosing();

    QTcpSocket *const m_socket;
    QSslSocket *const m_secureSocket; // m_socket if it uses TLS, else null
    Dispatcher &m_dispatcher;
    QByteArray m_received; // not framed yet
    QByteArray m_unsent;   // not given to the socket yet
    RequestFramer m_framer;
    ConnectionTimeouts m_timeouts;
    std::uint64_t m_written = 0;    // bytes of all responses so far
    std::size_t m_waitingBytes = 0; // its share of m_context.waitingBytes
    bool m_isReceiving = false;
    bool m_isReceiveScheduled = false;
    bool m_isFlushing = false;
    int m_readsAfterTls = 0;
    bool m_tlsHasEnded = false; // the peer has sent close_notify
    bool m_isClosing = false;
    bool m_isAborted = false;
};

} // namespace supersynk
