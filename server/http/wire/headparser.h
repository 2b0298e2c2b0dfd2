// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "server/channels/limits.h"
#include "server/channels/reason.h"
#include "server/http/wire/requesthead.h"

#include <optional>
#include <variant>

namespace supersynk {

/// Why a request is refused: the status of the response, and a sentence for the developer of the client.
struct Refusal
{
    int status = 400;
    Reason detail;
    Method method = Method::Other; ///< Of the request, if it is known.
};

/// For a body over the limit, by its Content-Length or by the sum of its chunks.
[[nodiscard]] Refusal bodyTooLarge(const Limits &limits);

/// Bytes of a request line for method and version, besides the target.
inline constexpr std::size_t kRequestLineExtra = 32;

/// Parses \a bytes, which end with the empty line, strictly by RFC 9112: one space between the parts of the
/// request line, CRLF line ends, no folded fields, one Content-Length of digits or `chunked` but not both.
/// A missing Host is accepted: the server has one site, and small clients leave it out. A later HTTP/1.x is
/// treated as HTTP/1.1.
[[nodiscard]] std::variant<RequestHead, Refusal> parseHead(const QByteArray &bytes, const Limits &limits);

/// What is wrong with a request line, given without its CRLF. Lets a framer refuse a bad one before the rest
/// of the head has arrived.
[[nodiscard]] std::optional<Refusal> requestLineFault(QByteArrayView line, const Limits &limits);

/// The method that \a head begins with, whatever follows.
[[nodiscard]] Method methodOf(QByteArrayView head);

} // namespace supersynk
