// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "http/requestframer.h"
#include "http/service.h"

#include <QByteArray>
#include <QObject>

QT_BEGIN_NAMESPACE
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
class Guard final : public QObject
{
    Q_OBJECT

public:
    Guard(QTcpSocket *socket, Service &service);
    ~Guard() override;

    /// The guard of the connection whose request is being handled in this thread. QHttpServer's handlers
    /// are called without a word about the connection.
    [[nodiscard]] static Guard *current();

    /// Answers the request that has just been read. \a body is its de-chunked body.
    void respond(const QByteArray &body);

private:
    void inspect();
    void discardConsumed();
    void frame();
    void headArrived();
    void restoreCarriageReturn();
    void refuse(const Refusal &refusal);
    void respondInsteadOfQHttpServer();
    void send(const QByteArray &bytes);

    void close();
    void finishClosing();
    void cutOff();
    void drain();

    QTcpSocket *const m_socket;
    Service &m_service;
    const QByteArray m_address; // the peer's, as text
    RequestFramer m_framer;
    bool m_closing = false;
};

} // namespace supersynk
