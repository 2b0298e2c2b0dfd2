// SPDX-License-Identifier: GPL-3.0-only
#include "http/worker.h"

#include "addresses.h"
#include "http/dispatcher.h"
#include "http/guard.h"
#include "http/rawsocket.h"
#include "http/readiness.h"
#include "http/reply.h"
#include "http/serverclock.h"
#include "http/shortcut.h"
#include "http/watch.h"

#include <QSslSocket>
#include <QTcpSocket>

#include <utility>

using namespace Qt::StringLiterals;

namespace supersynk {

Worker::Worker(const Service &service, const QSslConfiguration &tls)
    : m_service(service)
    , m_tls(tls)
{}

Worker::~Worker() = default;

bool Worker::start()
{
    m_watch = std::make_unique<Watch>(m_service);
    m_service.watch = m_watch.get();
    m_readiness = std::make_unique<Readiness>();
    m_dispatcher = std::make_unique<Dispatcher>();
    m_connections = std::make_unique<QObject>();
    return m_readiness->isValid() && m_dispatcher->isValid();
}

void Worker::stop()
{
    m_connections.reset();
    m_dispatcher.reset();
    m_readiness.reset();
    m_service.watch = nullptr;
    m_watch.reset();
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
    auto admission = admit(descriptor, isSecure);
    if (!admission)
        return;
    if (isSecure)
        takeSecure(descriptor, *std::move(admission));
    else
        takePlain(descriptor, *std::move(admission));
}

/// Takes a connection in, if the limits allow it. Else it is closed, and told why if it can read that
/// before a handshake; or forgotten if it has been reset already: no client waits for an answer then.
std::optional<Admission> Worker::admit(qintptr descriptor, bool isSecure)
{
    const QHostAddress peer = plainAddress(rawsocket::peerOf(descriptor));
    if (peer.isNull()) {
        rawsocket::close(descriptor);
        --m_load;
        return std::nullopt;
    }
    rawsocket::setUp(descriptor);
    QByteArray reason;
    switch (m_service.connections.admit(peer, m_service.api.limits)) {
    case ConnectionCount::Verdict::Admitted:
        return Admission(peer, m_service, m_load);
    case ConnectionCount::Verdict::TooMany:
        reason = "There are too many connections."_ba;
        break;
    case ConnectionCount::Verdict::TooManyFromThere:
        reason = "There are too many connections from this address."_ba;
        break;
    }
    const Instant now = serverNow();
    if (!isSecure)
        (void)rawsocket::send(descriptor, replyToTooMany(reason, m_service, now));
    rawsocket::close(descriptor);
    m_service.refusals.note("connections", reason, peer.toString().toLatin1(), now);
    --m_load;
    return std::nullopt;
}

void Worker::takePlain(qintptr descriptor, Admission admission)
{
    const auto takeOver = [this](qintptr handedOver, Admission place, const QByteArray &received,
                                 const QByteArray &unsent) {
        if (Guard *const made = guard(std::make_unique<QTcpSocket>(), handedOver, std::move(place)))
            made->takeOver(received, unsent);
    };
    if (rawsocket::kCanReceive && m_service.takesShortCuts)
        new ShortCut(descriptor, std::move(admission), m_service, *m_watch, *m_readiness, takeOver,
                     m_connections.get());
    else
        takeOver(descriptor, std::move(admission), {}, {});
}

void Worker::takeSecure(qintptr descriptor, Admission admission)
{
    auto socket = std::make_unique<QSslSocket>();
    socket->setSslConfiguration(m_tls);
    guard(std::move(socket), descriptor, std::move(admission));
}

/// Puts a guard on the connection; null if it has gone already.
Guard *Worker::guard(std::unique_ptr<QTcpSocket> socket, qintptr descriptor, Admission admission)
{
    if (!socket->setSocketDescriptor(descriptor)) {
        rawsocket::close(descriptor);
        return nullptr;
    }
    return new Guard(socket.release(), std::move(admission), m_service, *m_watch, *m_dispatcher,
                     m_connections.get());
}

} // namespace supersynk
