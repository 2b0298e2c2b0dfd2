// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "server/channels/reason.h"

#include <QByteArray>

#include <cstddef>
#include <variant>

namespace supersynk {

/// The state that a participant posts: validated once, then stored and returned byte for byte.
struct Message
{
    QByteArray clientId; ///< The value of the top-level "client_id", unescaped, UTF-8; never empty.
    QByteArray body;     ///< The JSON object exactly as it was posted.
};

/// Why a body is not a message: a sentence for the developer of the client.
struct InvalidMessage
{
    Reason detail;
};

/// Checks that \a body is one JSON object (RFC 8259, strictly: valid UTF-8, paired surrogates, no trailing
/// data) with at most \a maxDepth levels and a non-empty string "client_id". Numbers may be of any size. Of
/// duplicate members "client_id" the last one counts, as in all common JSON readers.
///
/// Reentrant. Takes linear time and allocates only the id.
[[nodiscard]] std::variant<Message, InvalidMessage> parseMessage(const QByteArray &body,
                                                                 std::size_t maxDepth);

} // namespace supersynk
