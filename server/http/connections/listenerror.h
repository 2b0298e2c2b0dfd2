// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QAbstractSocket>
#include <QHostAddress>
#include <QString>

namespace supersynk {

/// Why listening failed, as a sentence that tells an operator what to do. \a system is the system's own
/// word, used where there is nothing better to say.
[[nodiscard]] QString describeListenError(QAbstractSocket::SocketError error, const QString &system,
                                          const QHostAddress &address, quint16 port);

/// Whether another port might help.
[[nodiscard]] bool isAboutThePort(QAbstractSocket::SocketError error);

/// A port of \a address on which one can listen: the next above \a port that is free, or one from \a
/// standardPort up if \a port is a privileged one. 0 if none was found.
[[nodiscard]] quint16 findFreePort(const QHostAddress &address, quint16 port, quint16 standardPort);

} // namespace supersynk
