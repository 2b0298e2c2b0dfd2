// SPDX-License-Identifier: GPL-3.0-only
#include "server/http/tls/handshakefailure.h"

#include <algorithm>
#include <initializer_list>

using namespace Qt::StringLiterals;

namespace supersynk {
namespace {

bool hasOneOf(const QString &text, std::initializer_list<QLatin1StringView> words)
{
    return std::ranges::any_of(words, [&text](QLatin1StringView word) { return text.contains(word); });
}

} // namespace

Reason handshakeFailure(QAbstractSocket::SocketError error, const QString &text)
{
    if (error == QAbstractSocket::RemoteHostClosedError)
        return {"The client closed the connection during the TLS handshake."_ba, {}};
    if (hasOneOf(text, {"alert certificate"_L1, "alert bad certificate"_L1, "alert unknown ca"_L1}))
        return {"The client does not accept the certificate."_ba, {}};
    if (hasOneOf(text, {"unsupported protocol"_L1, "version too low"_L1, "alert protocol version"_L1}))
        return {"The client supports no TLS version from 1.2 up."_ba, {}};
    if (hasOneOf(text, {"no shared cipher"_L1, "no suitable key share"_L1, "no shared group"_L1}))
        return {"The client offers no secure cipher or key exchange."_ba, {}};
    const qsizetype words = text.lastIndexOf("::"_L1); // after OpenSSL's "error:0A0000F4:SSL routines:"
    return {"The TLS handshake failed: %1."_ba, {text.sliced(words < 0 ? 0 : words + 2).toUtf8()}};
}

} // namespace supersynk
