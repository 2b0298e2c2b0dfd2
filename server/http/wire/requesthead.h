// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <cstdint>
#include <optional>

namespace supersynk {

enum class Method { Get, Head, Post, Delete, Options, Other };

/// The head of one HTTP/1.x request (RFC 9112): request line and header fields, parsed. The views point into
/// `bytes`.
struct RequestHead
{
    QByteArray bytes;

    Method method = Method::Other;
    QByteArrayView methodName;
    QByteArrayView target; ///< As received: not decoded, with its query.
    bool isHttp10 = false;
    bool keepAlive = true; ///< As the client requests it, or the default of its version.

    bool isChunked = false;
    std::uint64_t contentLength = 0; ///< In bytes; 0 when chunked.
    bool expectsContinue = false;    ///< `Expect: 100-continue`
    bool wantsWebSocket = false;

    std::optional<QByteArrayView> authorization; ///< `Authorization`
    std::optional<QByteArrayView> clientId;      ///< `Client-Id`
    std::optional<QByteArrayView> clientTime;    ///< `Client-Time`
    QByteArrayView userAgent;                    ///< `User-Agent`
    bool isPreflight = false;                    ///< OPTIONS with `Access-Control-Request-Method`
    bool asksPrivateNetwork = false;             ///< `Access-Control-Request-Private-Network: true`
};

} // namespace supersynk
