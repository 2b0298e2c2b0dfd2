// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QHttpServer>

#include <utility>

/// All that differs between the versions of Qt HTTP Server that Supersynk is built with, 6.4 and 6.8.
namespace supersynk::qtversion {

/// How a route receives the object that writes its response.
#if QT_VERSION >= QT_VERSION_CHECK(6, 8, 0)
using Responder = QHttpServerResponder &;
#else
using Responder = QHttpServerResponder &&;
#endif

/// \a handler(request, responder) gets the requests that no route of \a server matches.
template <typename Handler>
void setMissingHandler(QHttpServer &server, Handler handler)
{
#if QT_VERSION >= QT_VERSION_CHECK(6, 8, 0)
    server.setMissingHandler(&server, std::move(handler));
#else
    server.setMissingHandler(std::move(handler));
#endif
}

} // namespace supersynk::qtversion
