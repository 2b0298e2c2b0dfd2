// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "server/http/connections/connection.h"
#include "server/http/connections/connectiontimeouts.h"
#include "server/http/connections/socketpoller.h"
#include "server/http/wire/requestframer.h"

#include <QObject>

#include <functional>

namespace supersynk {

/// How many requests of one connection are answered before other connections have their turn.
inline constexpr int kRequestsPerTurn = 16;

/// The fastest way for a plain-HTTP connection: reads the socket and answers whole channel requests at once.
/// A QTcpSocket alone costs more than all of that.
///
/// It buffers nothing, neither incomplete requests nor unsent responses. At anything else than a whole
/// channel request it hands over the connection, with the bytes that are received and unsent, and does not
/// get it back. See routes.cpp for the three ways of a request.
class ShortCut final
    : public QObject
    , public Connection
    , public Reader
{
    Q_OBJECT

public:
    /// Takes over the connection, with bytes that were \a received but not handled, and bytes that are \a
    /// unsent and precede the next response.
    using HandOver = std::function<void(qintptr descriptor, ConnectionTicket ticket,
                                        const QByteArray &received, const QByteArray &unsent)>;

    /// Owns \a descriptor, which may be blocking. Hands it over at once if \a poller does not accept it.
    ShortCut(qintptr descriptor, ConnectionTicket ticket, WorkerContext &context, ConnectionReaper &reaper,
             SocketPoller &poller, HandOver handOver, QObject *parent);
    ~ShortCut() override;

    void receive() override;
    void check(Instant now) override;
    void evict(Instant) override {} // it holds no bytes

private:
    void answerAll(QByteArrayView rest);
    [[nodiscard]] qsizetype answerFirst(QByteArrayView received, QByteArray &unsent);
    void handOver(QByteArrayView received, const QByteArray &unsent);
    void finish();
    void close();

    qintptr m_descriptor;
    SocketPoller &m_poller;
    const HandOver m_handOver;
    RequestFramer m_framer;
    ConnectionTimeouts m_timeouts;
};

} // namespace supersynk
