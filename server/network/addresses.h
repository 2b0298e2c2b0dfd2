// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QHostAddress>
#include <QString>

namespace supersynk {

/// Whether a server that listens on \a bound listens on all addresses of this computer, at least of one
/// protocol.
[[nodiscard]] bool isEverywhere(const QHostAddress &bound);

/// "http://192.168.1.20:9999", with brackets around IPv6. \a scheme is "http" or "https".
[[nodiscard]] QString urlOf(QLatin1StringView scheme, const QHostAddress &address, quint16 port);

/// "http://192.168.1.20:9999/api/channels/My%20Lab" of the server at \a url; without a url, the path alone.
[[nodiscard]] QString channelUrl(const QString &url, const QByteArray &key);

/// The address as a person writes it: an IPv4 peer of an IPv6 socket reads 192.168.1.20, not
/// ::ffff:192.168.1.20.
[[nodiscard]] QHostAddress plainAddress(const QHostAddress &address);

/// What limits per address count: an IPv4 address as it is, of an IPv6 address its /64 prefix, because a host
/// can call from every address below it (RFC 4291, section 2.5.4).
[[nodiscard]] QHostAddress hostPrefix(const QHostAddress &address);

} // namespace supersynk
