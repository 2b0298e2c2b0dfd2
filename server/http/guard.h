// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "http/connection.h"
#include "http/patience.h"
#include "http/requestframer.h"

#include <QByteArray>
#include <QObject>

QT_BEGIN_NAMESPACE
class QSslSocket;
class QTcpSocket;
QT_END_NAMESPACE

namespace supersynk {

/// Stands between a connection and QHttpServer, which checks and bounds nothing by itself.
///
/// The guard is connected to the socket's readyRead before QHttpServer is, so its slot runs first and can
/// look at the bytes before they are consumed. It rests on what Qt 6.4 and 6.8 have in common: per
/// readyRead, QHttpServer consumes what is there of the current request and never a byte of the next. What
/// the guard refuses, QHttpServer never gets to see. What passes comes back through respond().
///
/// A guard is a child of its socket and lives in the socket's thread.
class Guard final
    : public QObject
    , public Connection
{
    Q_OBJECT

public:
    Guard(QTcpSocket *socket, Admission admission, Service &service, Watch &watch);
    ~Guard() override;

    /// Goes on with a connection of which something has been \a received already, and something is \a unsent.
    void takeOver(const QByteArray &received, const QByteArray &unsent);

    /// The guard of the connection whose request is being handled in this thread. QHttpServer's handlers
    /// are called without a word about the connection.
    [[nodiscard]] static Guard *current();

    /// Answers the request that has just been read. \a body is its de-chunked body.
    void respond(const QByteArray &body);

    void check(Instant now) override;
    [[nodiscard]] std::size_t waitingBytes() const override { return m_waitingBytes; }
    [[nodiscard]] Instant waitingSince() const override { return m_patience.since(); }
    void evict(Instant now) override;

private:
    void inspect();
    void discardConsumed();
    qint64 frame();
    void takeShortCut(qint64 size);
    void headArrived();
    void restoreCarriageReturn();
    void refuse(const Refusal &refusal);
    void respondInsteadOfQHttpServer();
    void write(const QByteArray &bytes);
    void giveUp(std::string_view kind, const Reason &detail, Instant now);

    [[nodiscard]] std::size_t unsent() const;
    void recount(Instant now);
    void account(Instant now);

    void close();
    void finishClosing();
    void closeWritingSide();
    void cutOff();
    void drain();

    QTcpSocket *const m_socket;
    QSslSocket *const m_secureSocket; // the same, if TLS is spoken on it
    RequestFramer m_framer;
    Patience m_patience;
    std::uint64_t m_written = 0;    // bytes given to the socket, ever
    std::size_t m_waitingBytes = 0; // our share of m_service.waitingBytes
    bool m_closing = false;
    bool m_isGivenUp = false;
};

} // namespace supersynk
