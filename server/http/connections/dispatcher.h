// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "server/http/api/routes.h"
#include "server/http/connections/inmemorysocket.h"

#include <QPointer>

#include <memory>
#include <optional>

QT_BEGIN_NAMESPACE
class QHttpServer;
QT_END_NAMESPACE

namespace supersynk {

class InMemoryServer;

/// Passes the requests of one thread to QHttpServer, whose routes lead to the functions of the API.
///
/// QHttpServer gets the request line alone, of one request at a time, on a connection in memory. Header
/// fields and body stay with the request that the framer has made.
class Dispatcher final
{
public:
    Dispatcher();
    ~Dispatcher();
    Dispatcher(const Dispatcher &) = delete;
    Dispatcher &operator=(const Dispatcher &) = delete;

    /// Whether the system gave the descriptor that this takes.
    [[nodiscard]] bool isValid() const;

    /// The response of the route that \a request matches. Nothing if QHttpServer does not accept the request
    /// line; no such line is known.
    [[nodiscard]] std::optional<Response> dispatch(const Request &request, const ApiContext &context,
                                                   Instant now);

private:
    Exchange *m_exchange = nullptr; // while a request is dispatched
    std::unique_ptr<QHttpServer> m_http;
    InMemoryServer *m_server; // owned by m_http
    QPointer<InMemorySocket> m_socket;
};

} // namespace supersynk
