// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QHostAddress>
#include <QString>

namespace supersynk {

/// Whether \a bound means all addresses of this computer, at least of one protocol.
[[nodiscard]] bool isEverywhere(const QHostAddress &bound);

/// "http://192.168.1.20:9999", with brackets around IPv6. \a scheme is "http" or "https".
[[nodiscard]] QString urlOf(QLatin1StringView scheme, const QHostAddress &address, quint16 port);

/// "http://192.168.1.20:9999/api/channels/My%20Lab" for the server at \a url; the path alone if \a url is
/// empty.
[[nodiscard]] QString channelUrl(const QString &url, const QByteArray &key);

/// "http://192.168.1.20:9999/?channel=My%20Lab": the web page of the server at \a url with a channel; without
/// \a key, the page alone. The page takes \a accessKey from the fragment, which browsers send to no server.
[[nodiscard]] QString pageUrl(const QString &url, const QByteArray &key, const QByteArray &accessKey = {});

/// The address in its usual notation: an IPv4 peer of an IPv6 socket is 192.168.1.20, not
/// ::ffff:192.168.1.20.
[[nodiscard]] QHostAddress plainAddress(const QHostAddress &address);

/// The address for limits per host: an IPv4 address itself, and the /64 prefix of an IPv6 address, because a
/// host can use every address in it (RFC 4291, section 2.5.4).
[[nodiscard]] QHostAddress hostPrefix(const QHostAddress &address);

} // namespace supersynk
