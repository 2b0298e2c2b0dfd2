// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "server/channels/reason.h"

#include <QAbstractSocket>
#include <QString>

namespace supersynk {

/// Why a TLS handshake failed, for the operator. \a text is the socket's: Qt's words, in the language of the
/// desktop, and OpenSSL's behind them, in English.
[[nodiscard]] Reason handshakeFailure(QAbstractSocket::SocketError error, const QString &text);

} // namespace supersynk
