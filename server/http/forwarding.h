// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "http/requesthead.h"

#include <QHostAddress>

namespace supersynk {

class TrustedProxies;

/// How many proxies a request is believed to have passed: more of them in a head are not looked at.
inline constexpr int kMostHops = 16;

/// Whether somebody sent \a head on: it has an `X-Forwarded-…`, `X-Real-IP`, `Forwarded` (RFC 7239) or `Via`
/// field. It costs a pass over the head.
[[nodiscard]] bool isForwarded(const RequestHead &head);

/// Where a request that came from the trusted proxy \a peer comes from by its `X-Forwarded-For`: the address
/// furthest to the right that is no trusted proxy's. To the left of that stands whatever the client liked.
/// What is no address ends the search, so the answer is always an address.
[[nodiscard]] QHostAddress forwardedSender(const RequestHead &head, const QHostAddress &peer,
                                           const TrustedProxies &proxies);

} // namespace supersynk
