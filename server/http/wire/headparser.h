// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "server/channels/limits.h"
#include "server/channels/reason.h"
#include "server/http/wire/requesthead.h"

#include <optional>
#include <variant>

namespace supersynk {

/// Why a request is not taken: the status of the answer and a sentence for the client's developer.
struct Refusal
{
    int status = 400;
    Reason detail;
    Method method = Method::Other; ///< Of the request, as far as it is known.
};

/// That of a body over the limit, whether its size is announced or adds up.
[[nodiscard]] Refusal bodyTooLarge(const Limits &limits);

/// Room for method and version beside the target, in bytes.
inline constexpr std::size_t kRequestLineExtra = 32;

/// Parses \a bytes, which end with the empty line, strictly by RFC 9112: one space between the parts of the
/// request line, CRLF line ends, no folded fields, one Content-Length of digits or `chunked` but not both.
/// A missing Host is let through: there is one site here, and small clients forget it. A later HTTP/1.x is
/// taken as HTTP/1.1.
[[nodiscard]] std::variant<RequestHead, Refusal> parseHead(const QByteArray &bytes, const Limits &limits);

/// What is wrong with a request line alone, given without its CRLF. QHttpServer drops a connection at a bad
/// one, so it has to be known before the rest of the head is there.
[[nodiscard]] std::optional<Refusal> checkRequestLine(QByteArrayView line, const Limits &limits);

/// The method that \a head begins with, whatever is wrong or missing behind it.
[[nodiscard]] Method methodOf(QByteArrayView head);

} // namespace supersynk
