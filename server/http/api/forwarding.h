// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "server/http/wire/requesthead.h"

#include <QHostAddress>

namespace supersynk {

class TrustedProxies;

/// How many proxies a request is believed to have passed: more of them in a head are not looked at.
inline constexpr int kMostHops = 16;

/// Whether a page of another origin had a browser send \a head: it is a CORS preflight, or has an `Origin`
/// that is not the `Host` it was sent to. It costs a pass over the head.
[[nodiscard]] bool isCrossOrigin(const RequestHead &head);

/// Whether \a head speaks for another sender than its connection's peer: a proxy sent it on, which says so by
/// an `X-Forwarded-…`, `X-Real-IP`, `Forwarded` (RFC 7239) or `Via` field, or a foreign page had a browser
/// send it. It costs two passes over the head.
[[nodiscard]] bool isForAnotherSender(const RequestHead &head);

/// Whether its `Host` is a domain name, with a dot, rather than an address or a name of the local network. A
/// page can have its own domain point at this computer, and then asks for what it likes without an `Origin`.
[[nodiscard]] bool hasDomainAsHost(const RequestHead &head);

/// Where a request that came from the trusted proxy \a peer comes from by its `X-Forwarded-For`: the address
/// furthest to the right that is no trusted proxy's. To the left of that stands whatever the client liked.
/// What is no address ends the search, so the answer is always an address.
[[nodiscard]] QHostAddress forwardedSender(const RequestHead &head, const QHostAddress &peer,
                                           const TrustedProxies &proxies);

} // namespace supersynk
