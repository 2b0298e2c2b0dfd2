// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "server/channels/reason.h"

#include <QByteArray>

#include <cstddef>
#include <variant>

namespace supersynk {

/// The state a participant posts: checked once, then kept and handed out byte for byte.
struct Message
{
    QByteArray clientId; ///< The value of the top-level "client_id", unescaped, UTF-8; never empty.
    QByteArray body;     ///< The JSON object exactly as it was posted.
};

/// Why a body is not a message: a sentence for the developer of the client who sent it.
struct InvalidMessage
{
    Reason detail;
};

/// Checks that \a body is one JSON object (RFC 8259, strictly: valid UTF-8, paired surrogates, nothing
/// behind it) that nests at most \a maxDepth levels and has a non-empty string "client_id". Numbers may be
/// of any size. When "client_id" stands there twice the last one counts, as with every common JSON reader.
///
/// Reentrant. Takes linear time and does not allocate but for the id.
[[nodiscard]] std::variant<Message, InvalidMessage> parseMessage(const QByteArray &body,
                                                                 std::size_t maxDepth);

} // namespace supersynk
