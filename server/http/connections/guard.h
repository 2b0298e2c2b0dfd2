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

/// A connection by HTTP or HTTPS: reads its socket, bounds what it may send and leave unread, and answers its
/// requests one after the other. Channel requests it answers itself, the others by way of QHttpServer.
///
/// It is the parent of its socket, lives in the socket's thread, and deletes itself once the connection has
/// ended.
class Guard final
    : public QObject
    , public Connection
{
    Q_OBJECT

public:
    /// Takes \a socket over. TLS begins on a QSslSocket as soon as its client begins it.
    Guard(QTcpSocket *socket, ConnectionTicket ticket, WorkerContext &context, ConnectionReaper &reaper,
          Dispatcher &dispatcher, QObject *parent);
    ~Guard() override;

    /// Goes on with a connection of which something has been \a received already, and something is \a unsent.
    void takeOver(const QByteArray &received, const QByteArray &unsent);

    void check(Instant now) override;
    [[nodiscard]] std::size_t waitingBytes() const override { return m_waitingBytes; }
    [[nodiscard]] Instant waitingSince() const override { return m_timeouts.since(); }
    void evict(Instant now) override;

private:
    void receive();
    void receiveLater();
    [[nodiscard]] bool isBeforeTls() const;
    void beginTls();
    void handleReceived();
    [[nodiscard]] bool canHandleMore();
    void answer(const FramedRequest &request);
    void refuse(const Refusal &refusal);
    void write(QByteArray bytes);
    void feedSocket();
    void secureSocketFailed();
    void breakOff();
    void giveUp(std::string_view kind, const Reason &detail, Instant now);

    [[nodiscard]] qint64 socketHolds() const;
    [[nodiscard]] std::size_t unsent() const;
    void sent();
    [[nodiscard]] bool hasMore() const;
    [[nodiscard]] bool asksOn() const;
    void recount(Instant now);
    void account(Instant now);

    void close();
    void finishClosing();

    QTcpSocket *const m_socket;
    QSslSocket *const m_secureSocket; // the same, if TLS is spoken on it
    Dispatcher &m_dispatcher;
    QByteArray m_received; // and not looked at yet
    QByteArray m_unsent;   // and not given to the socket yet
    RequestFramer m_framer;
    ConnectionTimeouts m_timeouts;
    std::uint64_t m_written = 0;    // bytes given to the socket, ever
    std::size_t m_waitingBytes = 0; // our share of m_context.waitingBytes
    bool m_isReceiving = false;
    bool m_receivesLater = false;
    bool m_isFlushing = false;
    int m_readsBehindTls = 0;
    bool m_tlsHasEnded = false; // the peer has said goodbye
    bool m_isClosing = false;
    bool m_isGivenUp = false;
};

} // namespace supersynk
