// SPDX-License-Identifier: GPL-3.0-only
#include "server/http/connections/guard.h"

#include "server/http/connections/connectionreaper.h"
#include "server/http/connections/dispatcher.h"
#include "server/http/connections/lingering.h"
#include "server/http/connections/rawsocket.h"
#include "server/http/connections/reply.h"
#include "server/http/connections/shortcut.h"
#include "server/http/tls/handshakebudget.h"
#include "server/http/tls/handshakefailure.h"
#include "server/http/wire/serverclock.h"
#include "server/http/wire/syntax.h"

#include <QScopedValueRollback>
#include <QSslSocket>
#include <QTcpSocket>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace supersynk {
namespace {

/// How many bytes are read before they are handled. A peer that sends more has to wait.
constexpr qint64 kReadAhead = 16 * 1024;

/// How many reads are tolerated after the end of TLS. QSslSocket keeps kReadAhead bytes of each.
constexpr int kReadsAfterTls = 32;

/// How much of a response the socket gets at once, in bytes. QSslSocket would hold four copies of a large
/// one.
constexpr qsizetype kWriteAhead = 64 * 1024;

/// How long a client may read nothing while its next requests wait for that.
constexpr auto kMaxBackedUpTime = 1s;

constexpr qint64 kLongestMethod = sizeof "OPTIONS"; // with the space after it

} // namespace

Guard::Guard(QTcpSocket *socket, ConnectionTicket ticket, WorkerContext &context, ConnectionReaper &reaper,
             Dispatcher &dispatcher, QObject *parent)
    : QObject(parent)
    , Connection(std::move(ticket), context, reaper)
    , m_socket(socket)
    , m_secureSocket(qobject_cast<QSslSocket *>(socket))
    , m_dispatcher(dispatcher)
    , m_framer(context.api.limits)
    , m_timeouts(serverNow())
{
    m_socket->setParent(this);
    m_socket->setReadBufferSize(kReadAhead);
    connect(m_socket, &QTcpSocket::disconnected, this, &Guard::receive); // reads what is left
    if (!m_secureSocket) {
        connect(m_socket, &QTcpSocket::readyRead, this, &Guard::receive);
        connect(m_socket, &QTcpSocket::bytesWritten, this, &Guard::handleBytesWritten);
        return;
    }
    connect(m_secureSocket, &QSslSocket::encryptedBytesWritten, this, &Guard::handleBytesWritten);
    // A QSslSocket reads while it is flushed. Flushed within readyRead, it emits that again for each TLS
    // record, deeper in the stack each time.
    connect(m_secureSocket, &QSslSocket::readyRead, this, &Guard::scheduleReceive);
    connect(m_secureSocket, &QSslSocket::errorOccurred, this, &Guard::secureSocketFailed);
}

Guard::~Guard()
{
    m_socket->disconnect(this); // its destructor closes it
    m_context.waitingBytes -= m_waitingBytes;
}

void Guard::resume(const QByteArray &received, const QByteArray &unsent)
{
    write(unsent);
    m_received = received;
    updateAndRelieve(serverNow());
    if (!received.isEmpty())
        scheduleReceive();
}

void Guard::scheduleReceive()
{
    if (std::exchange(m_isReceiveScheduled, true))
        return;
    const auto receiveNow = [this] {
        m_isReceiveScheduled = false;
        receive();
    };
    QMetaObject::invokeMethod(this, receiveNow, Qt::QueuedConnection);
}

void Guard::receive()
{
    if (m_isReceiving) // the code below makes the socket emit its signals
        return;
    {
        const QScopedValueRollback receiving(m_isReceiving, true);
        if (isBeforeTls())
            beginTls();
        else
            handleReceived();
        if (m_tlsHasEnded && !m_isClosing && !m_isReceiveScheduled && !isBackedUp())
            close();
        if (m_isClosing && m_socket->bytesAvailable() > 0)
            m_socket->skip(m_socket->bytesAvailable());
    }
    if (m_socket->state() == QAbstractSocket::UnconnectedState && !m_isReceiveScheduled)
        deleteLater();
}

bool Guard::isBeforeTls() const
{
    return m_secureSocket && m_secureSocket->mode() == QSslSocket::UnencryptedMode && !m_isClosing;
}

/// The first byte of TLS cannot begin an HTTP method.
void Guard::beginTls()
{
    const QByteArray first = m_secureSocket->peek(kLongestMethod);
    if (first.isEmpty())
        return;
    if (syntax::isToken(first.first(1)))
        return refuse(
            {400, "This port is for HTTPS, not HTTP: begin the URL with https://."_ba, methodOf(first)});
    if (m_secureSocket->state() != QAbstractSocket::ConnectedState) { // Windows may report the end first
        m_secureSocket->skip(m_secureSocket->bytesAvailable());
        return recordHandshakeFailure();
    }
    const Instant now = serverNow();
    if (m_context.handshakes.take(m_ticket.peer(), m_context.api.limits, now))
        m_secureSocket->startServerEncryption();
    else
        abort("handshakes", "There are too many TLS handshakes from this address."_ba, now);
}

/// Whether a connection without TLS begins with a TLS record of the handshake (RFC 8446, section 5.1), which
/// cannot begin an HTTP method.
bool Guard::beginsTlsInTheClear() const
{
    constexpr char kHandshake = 0x16;
    return !m_secureSocket && m_framer.isBetweenRequests() && m_received.startsWith(kHandshake);
}

void Guard::handleReceived()
{
    for (int answered = 0; canHandleMore();) {
        if (answered == kRequestsPerTurn)
            return scheduleReceive();
        if (beginsTlsInTheClear())
            return refuse({400, "This port is for HTTP, not HTTPS: begin the URL with http://."_ba});
        const bool hadHead = m_framer.hasHead();
        m_received.remove(0, m_framer.feed(m_received));
        if (m_framer.refusal()) {
            refuse(*m_framer.refusal());
        } else if (m_framer.isComplete()) {
            answer(m_framer.take());
            ++answered;
        } else if (m_framer.hasHead() && !hadHead && m_framer.head().expectsContinue) {
            write("HTTP/1.1 100 Continue\r\n\r\n"_ba);
        }
    }
    if (!m_framer.isBetweenRequests() && !m_isClosing) {
        const Instant now = serverNow();
        m_timeouts.waitFor(m_framer.hasHead() ? ConnectionTimeouts::Waiting::ForBody
                                              : ConnectionTimeouts::Waiting::ForHead,
                           now);
        updateAndRelieve(now);
    }
}

bool Guard::canHandleMore()
{
    if (m_isClosing || m_isAborted || unsent() > m_context.api.limits.writeAhead)
        return false;
    if (m_received.isEmpty()) {
        const qint64 available = std::min(m_socket->bytesAvailable(), kReadAhead);
        m_received = available > 0 ? m_socket->read(available) : QByteArray();
    }
    return !m_received.isEmpty();
}

void Guard::answer(const FramedRequest &framed)
{
    const RequestHead &head = framed.head;
    const Instant now = serverNow();
    m_timeouts.answered(now);
    const RequestTarget target = parseTarget(head.target);
    const Request request{head,      framed.body, target, m_ticket.senderOf(head), m_ticket.isTrustedPeer(),
                          m_bookmark};
    if (m_context.takesShortCuts && isChannelRequest(head.method, target)) {
        write(answerAndCount(request, answerChannelRequest(request, m_context.api, now), m_context, now));
    } else if (auto response = m_dispatcher.dispatch(request, m_context.api, now)) {
        write(answerAndCount(request, *std::move(response), m_context, now));
    } else {
        return abort("unhandled", "QHttpServer does not accept the request line."_ba, now);
    }
    if (m_isAborted) // to free memory for the response
        return;
    if (!head.keepAlive)
        close();
    updateAndRelieve(now);
}

void Guard::refuse(const Refusal &refusal)
{
    const Instant now = serverNow();
    write(refuseAndCount(refusal, m_ticket.address(), m_context, now));
    close();
    updateAndRelieve(now);
}

/// Sends without Qt's buffer while nothing waits there. That halves the cost for most responses.
void Guard::write(QByteArray bytes)
{
    if (bytes.isEmpty() || m_socket->state() != QAbstractSocket::ConnectedState)
        return;
    m_written += static_cast<std::uint64_t>(bytes.size());
    if (!m_secureSocket && unsent() == 0)
        bytes.remove(0, rawsocket::send(m_socket->socketDescriptor(), bytes));
    if (m_unsent.isEmpty())
        m_unsent = std::move(bytes);
    else
        m_unsent.append(bytes);
    feedSocket();
}

void Guard::feedSocket()
{
    const QScopedValueRollback flushing(m_isFlushing, true);
    while (!m_unsent.isEmpty() && socketBuffered() < kWriteAhead) {
        const qsizetype size = std::min(m_unsent.size(), kWriteAhead);
        m_socket->write(m_unsent.constData(), size);
        m_unsent.remove(0, size);
        m_socket->flush();
    }
}

void Guard::secureSocketFailed()
{
    if (m_secureSocket->mode() != QSslSocket::UnencryptedMode && !m_secureSocket->isEncrypted()) {
        recordHandshakeFailure();
    } else if (m_secureSocket->error() == QAbstractSocket::RemoteHostClosedError) {
        if (!std::exchange(m_tlsHasEnded, true)) // TCP may stay open: answer the last requests
            scheduleReceive();
        else if (!m_isFlushing && ++m_readsAfterTls > kReadsAfterTls) // each flush reports the end again
            QMetaObject::invokeMethod(this, &Guard::abortTls, Qt::QueuedConnection);
    } else if (m_secureSocket->error() == QAbstractSocket::SslInternalError) {
        QMetaObject::invokeMethod(this, &Guard::abortTls, Qt::QueuedConnection);
    }
}

void Guard::recordHandshakeFailure()
{
    m_context.refusals.record("handshake",
                              handshakeFailure(m_secureSocket->error(), m_secureSocket->errorString()),
                              m_ticket.address(), serverNow());
}

/// After a fatal error (RFC 8446, section 6.2) or the end of TLS, QSslSocket would go on reading and keep
/// what arrives.
void Guard::abortTls()
{
    if (m_socket->state() != QAbstractSocket::UnconnectedState)
        abort("tls", "The client sends something that is not TLS."_ba, serverNow());
}

void Guard::check(Instant now)
{
    if (m_isAborted)
        return;
    updateWaitingBytes(now);
    const Limits &limits = m_context.api.limits;
    if (isBackedUp() && now - m_timeouts.since() > kMaxBackedUpTime)
        return abort("unread", "The client sends requests without reading the answers."_ba, now);
    switch (m_timeouts.verdict(now, limits)) {
    case ConnectionTimeouts::Verdict::Fine:
        break;
    case ConnectionTimeouts::Verdict::SlowHead:
        abort("slow head", "The client takes too long to send a request."_ba, now);
        break;
    case ConnectionTimeouts::Verdict::SlowBody:
        abort("slow body", "The client takes too long to send a body."_ba, now);
        break;
    case ConnectionTimeouts::Verdict::NotReading:
        abort("unread", "The client does not read the answers."_ba, now);
        break;
    case ConnectionTimeouts::Verdict::Idle:
        m_socket->disconnectFromHost();
        break;
    }
}

void Guard::evict(Instant now)
{
    abort("evicted", "Too many bytes wait, most of them for this connection."_ba, now);
}

/// Closes without a response, which the peer would not read or has not asked for.
void Guard::abort(std::string_view kind, const Reason &reason, Instant now)
{
    if (std::exchange(m_isAborted, true))
        return;
    m_context.refusals.record(kind, reason, m_ticket.address(), now);
    m_unsent.clear();
    m_socket->abort();
    updateWaitingBytes(now);
}

qint64 Guard::socketBuffered() const
{
    return m_socket->bytesToWrite() + (m_secureSocket ? m_secureSocket->encryptedBytesToWrite() : 0);
}

std::size_t Guard::unsent() const
{
    return static_cast<std::size_t>(m_unsent.size() + socketBuffered());
}

void Guard::handleBytesWritten()
{
    if (!m_isAborted)
        feedSocket();
    updateWaitingBytes(serverNow());
    if (m_isClosing)
        finishClosing();
    else if (hasMore() && unsent() <= m_context.api.limits.writeAhead)
        scheduleReceive();
}

bool Guard::hasMore() const
{
    return !m_received.isEmpty() || m_socket->bytesAvailable() > 0;
}

/// Whether requests wait because more responses are unread than the limits allow.
bool Guard::isBackedUp() const
{
    return unsent() > m_context.api.limits.writeAhead && hasMore();
}

/// Call it whenever bytes are received or sent: the sum over all connections decides which ones are closed.
void Guard::updateWaitingBytes(Instant now)
{
    const std::size_t pending = unsent();
    m_timeouts.update(m_written - pending, pending, now);
    const std::size_t held =
        m_isAborted ? 0 : m_framer.heldBytes() + static_cast<std::size_t>(m_received.size());
    const std::size_t before = std::exchange(m_waitingBytes, pending + held);
    if (m_waitingBytes != before)
        m_context.waitingBytes += m_waitingBytes - before; // unsigned: wraps around correctly
}

void Guard::updateAndRelieve(Instant now)
{
    updateWaitingBytes(now);
    if (m_waitingBytes > 0)
        m_reaper.relieve(now);
}

/// Closes once the responses are sent.
void Guard::close()
{
    m_isClosing = true;
    m_received.clear();
    finishClosing();
}

void Guard::finishClosing()
{
    if (unsent() > 0 || m_socket->state() != QAbstractSocket::ConnectedState)
        return;
    linger(*m_socket, std::move(m_ticket), m_context, m_reaper, parent());
    m_socket->disconnectFromHost(); // sends close_notify, with TLS
}

} // namespace supersynk
