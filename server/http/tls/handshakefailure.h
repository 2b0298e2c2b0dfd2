// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "server/channels/reason.h"

#include <QAbstractSocket>
#include <QString>

namespace supersynk {

/// Why a TLS handshake failed, for the operator. \a text is the socket's error string: Qt's in the language
/// of the desktop, followed by OpenSSL's in English.
[[nodiscard]] Reason handshakeFailure(QAbstractSocket::SocketError error, const QString &text);

} // namespace supersynk
