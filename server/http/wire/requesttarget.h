// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <optional>

namespace supersynk {

/// The resource that a request target names.
struct RequestTarget
{
    enum class Resource {
        Unknown,   ///< No such path.
        Malformed, ///< A key or id that is not percent-encoded UTF-8.
        Server,    ///< `*`, for OPTIONS
        Version,   ///< `/api`
        Info,      ///< `/api/info`
        Status,    ///< `/api/status`
        Channels,  ///< `/api/channels`
        Channel,   ///< `/api/channels/{key}`
        Client,    ///< `/api/channels/{key}/clients/{client_id}`
        Metrics,   ///< `/metrics`
        Health,    ///< `/healthz`
        Recording, ///< `/api/recording`
        Markers,   ///< `/api/recording/markers`
        PageFile,  ///< `/` or `/name.ext`: a file of the web page, if there is one.
    };

    Resource resource = Resource::Unknown;
    QByteArray key;      ///< Of Channel and Client: decoded, UTF-8.
    QByteArray clientId; ///< Of Client: decoded, UTF-8.
};

/// Reads a request target (RFC 9112, section 3.2) in origin, absolute or asterisk form. Segments are split
/// first and decoded then, so that `a%2Fb` is the one key "a/b". The query is ignored.
///
/// A run of slashes counts as one at the beginning, where clients join the URL of the server and the path,
/// and before a key, where they append a channel named "/x". Other empty segments are kept, and an empty key
/// is none.
[[nodiscard]] RequestTarget parseTarget(QByteArrayView target);

/// The path of a request target as parseTarget() splits it: not decoded, without scheme, host and query, and
/// with runs of slashes reduced.
[[nodiscard]] QByteArray normalizedPath(QByteArrayView target);

/// The value of the first parameter \a name in the query of a request target, not decoded; nothing if there
/// is none.
[[nodiscard]] std::optional<QByteArrayView> queryParameter(QByteArrayView target, QByteArrayView name);

/// Decodes %XX strictly; nothing if it is malformed or the result is not UTF-8 (RFC 3986, section 2.1).
[[nodiscard]] std::optional<QByteArray> percentDecoded(QByteArrayView text);

} // namespace supersynk
