// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "server/http/connections/connectionticket.h"

QT_BEGIN_NAMESPACE
class QObject;
class QTcpSocket;
QT_END_NAMESPACE

namespace supersynk {

class ConnectionReaper;

/// Keeps the connection of \a socket open for some seconds after the socket has closed, and drops what still
/// arrives. To close while the peer is sending resets the connection, and a reset can destroy the last
/// response before the peer has read it (RFC 9112, section 9.6).
///
/// Call it before the socket closes. \a parent owns the lingering connection.
void linger(QTcpSocket &socket, ConnectionTicket ticket, WorkerContext &context, ConnectionReaper &reaper,
            QObject *parent);

} // namespace supersynk
