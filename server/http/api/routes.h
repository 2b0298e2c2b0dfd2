// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "server/http/api/api.h"

#include <optional>

QT_BEGIN_NAMESPACE
class QHttpServer;
QT_END_NAMESPACE

namespace supersynk {

/// A request on its way through QHttpServer, and its response once a route has handled it.
struct Exchange
{
    const Request &request;
    const ApiContext &context;
    Instant now;
    std::optional<Response> response = {};
};

/// Adds a route for each resource of the API to \a server. The routes handle the exchange that \a current
/// points at. It must outlive the server.
void addRoutes(QHttpServer &server, Exchange *const &current);

/// Whether a request is a GET or POST of a channel, which make up nearly all traffic.
[[nodiscard]] bool isChannelRequest(Method method, const RequestTarget &target);

/// What the route of a channel request responds, without QHttpServer.
[[nodiscard]] Response answerChannelRequest(const Request &request, const ApiContext &context, Instant now);

} // namespace supersynk
