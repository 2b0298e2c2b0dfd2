// SPDX-License-Identifier: GPL-3.0-only
#include "http/worker.h"

#include "addresses.h"
#include "http/guard.h"
#include "http/qtversion.h"
#include "http/rawsocket.h"
#include "http/readiness.h"
#include "http/reply.h"
#include "http/serverclock.h"
#include "http/shortcut.h"
#include "http/watch.h"

#include <QHttpServer>
#include <QSslSocket>
#include <QTcpSocket>

#include <functional>

using namespace Qt::StringLiterals;

namespace supersynk {

GuardedServer::GuardedServer(Service &service, Watch &watch, Readiness &readiness, std::atomic<int> &load)
    : m_service(service)
    , m_watch(watch)
    , m_readiness(readiness)
    , m_load(load)
{
    // QHttpServer::bind() wants a server that listens. One with a socket that was never bound to a port
    // counts as such, as long as nobody tries to accept from it.
    setSocketDescriptor(rawsocket::create());
    pauseAccepting();
}

void GuardedServer::adopt(qintptr descriptor)
{
    auto admission = admit(descriptor, false);
    if (!admission)
        return;
    if constexpr (rawsocket::kCanReceive)
        new ShortCut(descriptor, *std::move(admission), m_service, m_watch, m_readiness,
                     std::bind_front(&GuardedServer::takeOver, this), this);
    else
        takeOver(descriptor, *std::move(admission), {}, {});
}

void GuardedServer::takeOver(qintptr descriptor, Admission admission, const QByteArray &received,
                             const QByteArray &unsent)
{
    const auto [socket, guard] = guarded<QTcpSocket>(descriptor, std::move(admission));
    if (!socket)
        return;
    addPendingConnection(socket); // QHttpServer connects its slots in here, so behind the guard's
    guard->takeOver(received, unsent);
}

void GuardedServer::adoptSecurely(qintptr descriptor, const QSslConfiguration &configuration)
{
    auto admission = admit(descriptor, true);
    if (!admission)
        return;
    QSslSocket *const socket = guarded<QSslSocket>(descriptor, *std::move(admission)).first;
    if (!socket)
        return;
    socket->setSslConfiguration(configuration);
    connect(socket, &QSslSocket::encrypted, this, [this, socket] { addPendingConnection(socket); });
    connect(socket, &QSslSocket::errorOccurred, this, [this, socket] {
        if (socket->isEncrypted())
            return;
        m_service.refusals.note("handshake",
                                {"The TLS handshake failed: %1."_ba, {socket->errorString().toUtf8()}},
                                plainAddress(socket->peerAddress()).toString().toLatin1(), serverNow());
    });
    connect(socket, &QSslSocket::disconnected, socket, [socket] {
        if (!socket->isEncrypted()) // QHttpServer has never heard of it
            socket->deleteLater();
    });
    socket->startServerEncryption();
}

/// A socket for the connection, and the guard that is its child; null if it has gone already.
template <typename Socket>
std::pair<Socket *, Guard *> GuardedServer::guarded(qintptr descriptor, Admission admission)
{
    auto socket = std::make_unique<Socket>(this);
    if (!socket->setSocketDescriptor(descriptor)) {
        rawsocket::close(descriptor);
        return {};
    }
    auto *const guard = new Guard(socket.get(), std::move(admission), m_service, m_watch);
    return {socket.release(), guard};
}

/// Takes a connection in, if the limits allow it. Else it is closed, and told why if it can read that
/// before a handshake; or forgotten if it has been reset already, for whatever it has sent nobody waits for
/// the answer.
std::optional<Admission> GuardedServer::admit(qintptr descriptor, bool isSecure)
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

QTcpSocket *GuardedServer::nextPendingConnection()
{
    QTcpSocket *socket = QTcpServer::nextPendingConnection();
    pauseAccepting(); // which the call above has resumed
    return socket;
}

Worker::Worker(const Service &service, const QSslConfiguration &tls)
    : m_service(service)
    , m_tls(tls)
{}

Worker::~Worker() = default;

bool Worker::start()
{
    m_watch = std::make_unique<Watch>(m_service);
    m_readiness = std::make_unique<Readiness>();
    m_http = std::make_unique<QHttpServer>();
    qtversion::setHandler(*m_http, [](const QByteArray &body) { Guard::current()->respond(body); });
    m_server = new GuardedServer(m_service, *m_watch, *m_readiness, m_load);
    m_http->bind(m_server);
    return m_readiness->isValid() && m_server->isListening();
}

void Worker::stop()
{
    m_server = nullptr;
    m_http.reset();
    m_readiness.reset();
    m_watch.reset();
}

void Worker::adopt(qintptr descriptor, bool isSecure)
{
    ++m_load;
    const auto take = [this, descriptor, isSecure] {
        if (isSecure && m_server) {
            m_server->adoptSecurely(descriptor, m_tls);
        } else if (m_server) {
            m_server->adopt(descriptor);
        } else {
            rawsocket::close(descriptor);
            --m_load;
        }
    };
    QMetaObject::invokeMethod(this, take, Qt::QueuedConnection);
}

} // namespace supersynk
