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
        this, [this, descriptor, isSecure] { take(descriptor, isSecure); }, Qt::QueuedConnection);
}

void Worker::take(qintptr descriptor, bool isSecure)
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
        takeSecure(descriptor, *std::move(ticket));
    else
        takePlain(descriptor, *std::move(ticket));
}

/// Takes a connection in, if the limits allow it. Else it is closed, and told why if it can read that
/// before a handshake; or forgotten if it has been reset already: no client waits for an answer then.
std::optional<ConnectionTicket> Worker::admit(qintptr descriptor, bool isSecure)
{
    const QHostAddress peer = plainAddress(rawsocket::peerOf(descriptor));
    if (peer.isNull()) {
        rawsocket::close(descriptor);
        --m_load;
        return std::nullopt;
    }
    rawsocket::setUp(descriptor);
    QByteArray reason;
    switch (m_context.connections.admit(peer, m_context.api.limits)) {
    case ConnectionCount::Verdict::Admitted:
        return ConnectionTicket(peer, m_context, m_load);
    case ConnectionCount::Verdict::TooMany:
        reason = "There are too many connections."_ba;
        break;
    case ConnectionCount::Verdict::TooManyFromThere:
        reason = "There are too many connections from this address."_ba;
        break;
    }
    const Instant now = serverNow();
    if (!isSecure)
        (void)rawsocket::send(descriptor, replyToTooMany(reason, m_context, now));
    rawsocket::close(descriptor);
    m_context.refusals.note("connections", reason, peer.toString().toLatin1(), now);
    --m_load;
    return std::nullopt;
}

void Worker::takePlain(qintptr descriptor, ConnectionTicket ticket)
{
    const auto takeOver = [this](qintptr handedOver, ConnectionTicket place, const QByteArray &received,
                                 const QByteArray &unsent) {
        if (Guard *const made = guard(std::make_unique<QTcpSocket>(), handedOver, std::move(place)))
            made->takeOver(received, unsent);
    };
    if (rawsocket::kCanReceive && m_context.takesShortCuts)
        new ShortCut(descriptor, std::move(ticket), m_context, *m_reaper, *m_poller, takeOver,
                     m_connections.get());
    else
        takeOver(descriptor, std::move(ticket), {}, {});
}

void Worker::takeSecure(qintptr descriptor, ConnectionTicket ticket)
{
    auto socket = std::make_unique<QSslSocket>();
    socket->setSslConfiguration(m_tls);
    guard(std::move(socket), descriptor, std::move(ticket));
}

/// Puts a guard on the connection; null if it has gone already.
Guard *Worker::guard(std::unique_ptr<QTcpSocket> socket, qintptr descriptor, ConnectionTicket ticket)
{
    if (!socket->setSocketDescriptor(descriptor)) {
        rawsocket::close(descriptor);
        return nullptr;
    }
    return new Guard(socket.release(), std::move(ticket), m_context, *m_reaper, *m_dispatcher,
                     m_connections.get());
}

} // namespace supersynk
