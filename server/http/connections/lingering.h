// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "server/http/connections/connectionticket.h"

QT_BEGIN_NAMESPACE
class QObject;
class QTcpSocket;
QT_END_NAMESPACE

namespace supersynk {

class ConnectionReaper;

/// Keeps the connection of \a socket open for some seconds after that has closed, and drops what still comes
/// in. Closed while its peer is sending, it would be reset, and a reset can destroy the last answer before
/// the peer has read it (RFC 9112, section 9.6).
///
/// Call it before the socket closes. \a parent owns what it leaves behind.
void linger(QTcpSocket &socket, ConnectionTicket ticket, WorkerContext &context, ConnectionReaper &reaper,
            QObject *parent);

} // namespace supersynk
