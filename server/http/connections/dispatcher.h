// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "server/http/connections/inmemorysocket.h"
#include "server/http/wire/requestframer.h"

#include <QByteArray>
#include <QPointer>

#include <functional>
#include <memory>
#include <optional>

QT_BEGIN_NAMESPACE
class QHttpServer;
QT_END_NAMESPACE

namespace supersynk {

class InMemoryServer;

/// Has QHttpServer handle the requests of one thread.
///
/// QHttpServer checks and bounds nothing by itself, so it gets to see neither the network nor a part of a
/// request: whole requests that a framer has let through come to it one by one, on one connection in memory.
class Dispatcher final
{
public:
    /// Makes the answer to the request being handled, as the bytes to be sent. \a body is what QHttpServer
    /// took for its body.
    using Handler = std::function<QByteArray(const QByteArray &body)>;

    Dispatcher();
    ~Dispatcher();
    Dispatcher(const Dispatcher &) = delete;
    Dispatcher &operator=(const Dispatcher &) = delete;

    /// Whether the system gave the descriptor that this takes.
    [[nodiscard]] bool isValid() const;

    /// The answer that \a handler makes once QHttpServer has taken \a request in. Nothing if QHttpServer does
    /// not take it for one request; no such request is known.
    [[nodiscard]] std::optional<QByteArray> dispatch(const FramedRequest &request, const Handler &handler);

private:
    std::unique_ptr<QHttpServer> m_http;
    InMemoryServer *m_server; // owned by m_http
    QPointer<InMemorySocket> m_socket;
    const Handler *m_handler = nullptr; // while a request is being handled
    std::optional<QByteArray> m_answer;
};

} // namespace supersynk
