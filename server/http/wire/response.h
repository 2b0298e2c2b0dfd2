// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "server/channels/bodies.h"
#include "server/channels/instant.h"
#include "server/channels/reason.h"
#include "server/http/wire/requesthead.h"

#include <QByteArray>
#include <QByteArrayView>

namespace supersynk {

/// An answer before it is written: what the API decides, without what every answer has in common.
struct Response
{
    int status = 200;
    QByteArrayView contentType; ///< A literal; empty without a body.
    Bodies body;
    QByteArrayView allow; ///< A literal: the methods of the resource, for `Allow`; empty for none.
    Reason detail;        ///< Of a problem: what is wrong.
    Instant time = {};    ///< Server-Time, if a channel has set it with its contents; else it is the present.
    bool retryAfter = false; ///< Whether it is worth trying again, as `Retry-After` says.
    bool isCheck = false;    ///< Of the server itself, not of a channel: no part of a session's traffic.
    bool isForPages = true;  ///< Whether a page of any origin may read it (CORS).

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

/// The bytes that go to the client who sent \a head: the answer with the header fields that every answer
/// bears (Date, Server-Time, mostly CORS), and `Connection` where it is needed. Copies no body that is not
/// shared and has room in front.
[[nodiscard]] QByteArray serialized(Response &&response, const RequestHead &head, Instant now);

} // namespace supersynk
