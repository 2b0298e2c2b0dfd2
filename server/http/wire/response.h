// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "server/channels/bodies.h"
#include "server/channels/instant.h"
#include "server/channels/reason.h"
#include "server/http/wire/requesthead.h"

#include <QByteArray>
#include <QByteArrayView>

namespace supersynk {

/// A response before it is serialized: what the API decides, without the header fields that all have in
/// common.
struct Response
{
    int status = 200;
    QByteArrayView contentType; ///< A literal; empty without a body.
    Bodies body;
    QByteArrayView allow;    ///< A literal: the methods of the resource, for `Allow`; empty for none.
    Reason detail;           ///< What is wrong, in an error.
    Instant time = {};       ///< Server-Time of a channel's contents; by default the present.
    bool retryAfter = false; ///< Whether it has `Retry-After`.
    bool isCheck = false;   ///< Whether it is of a health check, which is not counted as a session's traffic.
    bool allowsCors = true; ///< Whether pages of other origins may read it.
    QByteArrayView caching = "no-store"; ///< A literal: the value of `Cache-Control`.
    QByteArray fields;                   ///< Further header fields, each with its line end.

    [[nodiscard]] static Response json(Bodies body);
    [[nodiscard]] static Response text(QByteArray body);
    [[nodiscard]] static Response noContent();
    /// `application/problem+json` (RFC 9457). \a detail says what is wrong and what to do.
    [[nodiscard]] static Response problem(int status, const Reason &detail);
    /// 503: a limit is reached for now.
    [[nodiscard]] static Response unavailable(const Reason &detail);
};

/// "Not Found" for 404; a literal.
[[nodiscard]] QByteArrayView reasonPhrase(int status);

/// A JSON string (RFC 8259, section 7) of any UTF-8 text, with its quotes.
[[nodiscard]] QByteArray jsonString(QByteArrayView utf8);

/// The bytes of the response to the request with \a head: with the fields that all responses have (Date,
/// Server-Time, mostly CORS), and `Connection` where it is needed. Does not copy a body that is unshared and
/// has headroom.
[[nodiscard]] QByteArray serialized(Response &&response, const RequestHead &head, Instant now);

} // namespace supersynk
