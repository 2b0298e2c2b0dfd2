// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QAbstractSocket>
#include <QHostAddress>
#include <QString>

namespace supersynk {

/// Why listening failed, as a sentence that says what to do. \a system is the system's error text, for errors
/// without a sentence.
[[nodiscard]] QString describeListenError(QAbstractSocket::SocketError error, const QString &system,
                                          const QHostAddress &address, quint16 port);

/// Whether another port might help.
[[nodiscard]] bool isAboutThePort(QAbstractSocket::SocketError error);

/// A free port of \a address: the next above \a port, or the first from \a standardPort up if \a port is
/// privileged. 0 if none was found.
[[nodiscard]] quint16 findFreePort(const QHostAddress &address, quint16 port, quint16 standardPort);

} // namespace supersynk
