// SPDX-License-Identifier: GPL-3.0-only
#include "server/http/connections/worker.h"

#include "server/http/connections/connectionreaper.h"
#include "server/http/connections/dispatcher.h"
#include "server/http/connections/guard.h"
#include "server/http/connections/rawsocket.h"
#include "server/http/connections/reply.h"
#include "server/http/connections/shortcut.h"
#include "server/http/connections/socketpoller.h"
#include "server/http/wire/serverclock.h"
#include "server/network/addresses.h"

#include <QSslSocket>
#include <QTcpSocket>

#include <utility>

using namespace Qt::StringLiterals;

namespace supersynk {

Worker::Worker(const WorkerContext &context, const QSslConfiguration &tls)
    : m_context(context)
    , m_tls(tls)
{}

Worker::~Worker() = default;

bool Worker::start()
{
    m_reaper = std::make_unique<ConnectionReaper>(m_context);
    m_context.reaper = m_reaper.get();
    m_poller = std::make_unique<SocketPoller>();
    m_dispatcher = std::make_unique<Dispatcher>();
    m_connections = std::make_unique<QObject>();
    return m_poller->isValid() && m_dispatcher->isValid();
}

void Worker::stop()
{
    m_connections.reset();
    m_dispatcher.reset();
    m_poller.reset();
    m_context.reaper = nullptr;
    m_reaper.reset();
}

void Worker::adopt(qintptr descriptor, bool isSecure)
{
    ++m_load;
    QMetaObject::invokeMethod(
        this, [this, descriptor, isSecure] { open(descriptor, isSecure); }, Qt::QueuedConnection);
}

void Worker::open(qintptr descriptor, bool isSecure)
{
    if (!m_connections) {
        rawsocket::close(descriptor);
        --m_load;
        return;
    }
    auto ticket = admit(descriptor, isSecure);
    if (!ticket)
        return;
    if (isSecure)
        openSecure(descriptor, *std::move(ticket));
    else
        openPlain(descriptor, *std::move(ticket));
}

/// Admits a connection if the limits allow it. Else it is closed, with a response if it needs no TLS
/// handshake for that. A connection that was reset meanwhile is closed without a log line: no client waits
/// for it.
std::optional<ConnectionTicket> Worker::admit(qintptr descriptor, bool isSecure)
{
    const QHostAddress peer = plainAddress(rawsocket::peerOf(descriptor));
    if (peer.isNull()) {
        rawsocket::close(descriptor);
        --m_load;
        return std::nullopt;
    }
    rawsocket::configure(descriptor);
    QByteArray reason;
    const Instant now = serverNow();
    switch (m_context.connections.admit(peer, m_context.api.limits, now)) {
    case ConnectionCount::Verdict::Admitted:
        return ConnectionTicket(peer, m_context, m_load);
    case ConnectionCount::Verdict::TooMany:
        reason = "There are too many connections."_ba;
        break;
    case ConnectionCount::Verdict::TooManyFromAddress:
        reason = "There are too many connections from this address."_ba;
        break;
    }
    m_context.refusals.record("connections", reason, peer.toString().toLatin1(), now);
    if (!isSecure)
        (void)rawsocket::send(descriptor, refuseAndCount(reason, m_context, now));
    rawsocket::close(descriptor);
    --m_load;
    return std::nullopt;
}

void Worker::openPlain(qintptr descriptor, ConnectionTicket ticket)
{
    const auto takeOver = [this](qintptr handedOver, ConnectionTicket itsTicket, const QByteArray &received,
                                 const QByteArray &unsent) {
        if (Guard *const guard = addGuard(std::make_unique<QTcpSocket>(), handedOver, std::move(itsTicket)))
            guard->resume(received, unsent);
    };
    if (rawsocket::kCanReceive && m_context.takesShortCuts)
        new ShortCut(descriptor, std::move(ticket), m_context, *m_reaper, *m_poller, takeOver,
                     m_connections.get());
    else
        takeOver(descriptor, std::move(ticket), {}, {});
}

void Worker::openSecure(qintptr descriptor, ConnectionTicket ticket)
{
    auto socket = std::make_unique<QSslSocket>();
    socket->setSslConfiguration(m_tls);
    addGuard(std::move(socket), descriptor, std::move(ticket));
}

/// Null if the connection has closed already.
Guard *Worker::addGuard(std::unique_ptr<QTcpSocket> socket, qintptr descriptor, ConnectionTicket ticket)
{
    if (!socket->setSocketDescriptor(descriptor)) {
        rawsocket::close(descriptor);
        return nullptr;
    }
    return new Guard(socket.release(), std::move(ticket), m_context, *m_reaper, *m_dispatcher,
                     m_connections.get());
}

} // namespace supersynk
