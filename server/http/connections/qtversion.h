// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QHttpServer>

/// All that differs between the versions of Qt HTTP Server that Supersynk is built with, 6.4 and 6.8.
namespace supersynk::qtversion {

/// Lets \a handler(body) answer every request that reaches \a server.
template <typename Handler>
void setHandler(QHttpServer &server, Handler handler)
{
#if QT_VERSION >= QT_VERSION_CHECK(6, 8, 0)
    server.setMissingHandler(&server, [handler](const QHttpServerRequest &request, QHttpServerResponder &) {
        handler(request.body());
    });
#else
    server.setMissingHandler(
        [handler](const QHttpServerRequest &request, QHttpServerResponder &&) { handler(request.body()); });
#endif
}

} // namespace supersynk::qtversion
