// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "server/http/wire/requesthead.h"

#include <QHostAddress>

namespace supersynk {

class TrustedProxies;

/// How many proxies of a request are evaluated, counted from the server.
inline constexpr int kMostHops = 16;

/// Whether a page of another origin made a browser send the request: it is a CORS preflight, or its `Origin`
/// does not match its `Host`. Costs one pass over the head.
[[nodiscard]] bool isCrossOrigin(const RequestHead &head);

/// Whether the peer sends the request for another sender: it is cross-origin, or a proxy has forwarded it and
/// says so by an `X-Forwarded-…`, `X-Real-IP`, `Forwarded` (RFC 7239) or `Via` field. Costs two passes over
/// the head.
[[nodiscard]] bool isForAnotherSender(const RequestHead &head);

/// Whether the `Host` is a domain name with a dot, rather than an address or a name of the local network. A
/// page whose own domain resolves to this computer (DNS rebinding) sends requests without an `Origin`.
[[nodiscard]] bool hasDomainAsHost(const RequestHead &head);

/// The sender of a request from the trusted proxy \a peer, by its `X-Forwarded-For`: the rightmost address
/// that is not a trusted proxy. The client may have invented what is left of that. The search ends at
/// anything that is not an address, so the result is always an address.
[[nodiscard]] QHostAddress forwardedSender(const RequestHead &head, const QHostAddress &peer,
                                           const TrustedProxies &proxies);

} // namespace supersynk
