// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <optional>

namespace supersynk {

/// What a request target points at.
struct RequestTarget
{
    enum class Resource {
        Unknown,   ///< no such path
        Malformed, ///< a key or id that is not percent-encoded UTF-8
        Server,    ///< `*`, for OPTIONS
        Api,       ///< `/api`
        Info,      ///< `/api/info`
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
///
/// A run of slashes counts as one in front, as clients join a server's URL that ends in one with the path,
/// and before a key, as they join that with a channel named "/x". All others stay: an empty key is no key.
[[nodiscard]] RequestTarget parseTarget(QByteArrayView target);

/// \a path with one slash in front where it has several.
[[nodiscard]] inline QByteArrayView withOneSlash(QByteArrayView path)
{
    while (path.size() > 1 && path[0] == '/' && path[1] == '/')
        path = path.sliced(1);
    return path;
}

/// The path of a request target, neither decoded nor split: without scheme, host and query, with one slash in
/// front.
[[nodiscard]] QByteArrayView pathOf(QByteArrayView target);

/// The value of the first parameter \a name in the query of a request target, not decoded; nothing if there
/// is none.
[[nodiscard]] std::optional<QByteArrayView> queryParameter(QByteArrayView target, QByteArrayView name);

/// Decodes %XX strictly; nothing if it is malformed or the outcome is not UTF-8 (RFC 3986, section 2.1).
[[nodiscard]] std::optional<QByteArray> percentDecoded(QByteArrayView text);

} // namespace supersynk
