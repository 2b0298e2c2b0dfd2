// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <optional>

namespace supersynk {

/// What a request target points at.
struct Target
{
    enum class Resource {
        Unknown,   ///< no such path
        Malformed, ///< a key or id that is not percent-encoded UTF-8
        Server,    ///< `*`, for OPTIONS
        Api,       ///< `/api`
        Channels,  ///< `/api/channels`
        Channel,   ///< `/api/channels/{key}`
        Client,    ///< `/api/channels/{key}/clients/{client_id}`
    };

    Resource resource = Resource::Unknown;
    QByteArray key;      ///< Decoded, UTF-8. Of Channel and Client.
    QByteArray clientId; ///< Decoded, UTF-8. Of Client.
};

/// Reads a request target (RFC 9112, section 3.2) in origin, absolute or asterisk form. A path is split into
/// its segments first and each is decoded then, so that `a%2Fb` is the one key "a/b". The query is ignored.
[[nodiscard]] Target parseTarget(QByteArrayView target);

/// The path of a request target, neither decoded nor split: without scheme, host and query.
[[nodiscard]] QByteArrayView pathOf(QByteArrayView target);

/// Decodes %XX strictly; nothing if it is malformed or the outcome is not UTF-8 (RFC 3986, section 2.1).
[[nodiscard]] std::optional<QByteArray> percentDecoded(QByteArrayView text);

} // namespace supersynk
