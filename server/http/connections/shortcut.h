// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "server/http/connections/connection.h"
#include "server/http/connections/connectiontimeouts.h"
#include "server/http/connections/socketpoller.h"
#include "server/http/wire/requestframer.h"

#include <QObject>

#include <functional>

namespace supersynk {

/// Whether a request is one of those that make up nearly all traffic: a GET or POST of a channel.
[[nodiscard]] bool isChannelRequest(const RequestHead &head);

/// How many requests of one connection are answered in one go, before other connections have their turn.
inline constexpr int kRequestsInOneGo = 16;

/// The short way for a connection: reads its socket and answers whole channel requests at once. Qt's socket
/// alone would take longer than all of that.
///
/// It keeps nothing: neither half a request nor an unsent answer. At the first sign of anything else than
/// what it can answer in one go, it hands the connection over for good, with what has come and what is to be
/// sent still. What it does answer is the same that comes of the long way.
class ShortCut final
    : public QObject
    , public Connection
    , public Reader
{
    Q_OBJECT

public:
    /// Takes the connection over: what has been received of it, and what is still to be sent before that is
    /// answered.
    using HandOver = std::function<void(qintptr descriptor, ConnectionTicket ticket,
                                        const QByteArray &received, const QByteArray &unsent)>;

    /// Owns the connection of \a descriptor, which need not be non-blocking. Hands it over at once if \a
    /// poller can't tell about it.
    ShortCut(qintptr descriptor, ConnectionTicket ticket, WorkerContext &context, ConnectionReaper &reaper,
             SocketPoller &poller, HandOver handOver, QObject *parent);
    ~ShortCut() override;

    void receive() override;
    void check(Instant now) override;
    void evict(Instant) override {} // nothing of it waits

private:
    void answerAll(QByteArrayView rest);
    [[nodiscard]] qsizetype answerFirst(QByteArrayView received, QByteArray &unsent);
    void handOver(QByteArrayView received, const QByteArray &unsent);
    void retire();
    void close();

    qintptr m_descriptor;
    SocketPoller &m_poller;
    const HandOver m_handOver;
    RequestFramer m_framer;
    ConnectionTimeouts m_timeouts;
};

} // namespace supersynk
