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

/// How much is taken from the system before it has been handled, in bytes: a peer that sends more waits.
constexpr qint64 kReadAhead = 16 * 1024;

/// How often something may be read behind the end of TLS, which QSslSocket keeps: kReadAhead bytes each time.
constexpr int kReadsBehindTls = 32;

/// How much of an answer the socket is given at once, in bytes. QSslSocket would keep a large one four times.
constexpr qsizetype kWriteAhead = 64 * 1024;

/// How long a client may read none of the answers that its next request waits for.
constexpr auto kUnread = 1s;

constexpr qint64 kLongestMethod = sizeof "OPTIONS"; // with the blank behind it

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
    connect(m_socket, &QTcpSocket::disconnected, this, &Guard::receive); // what came before that
    if (!m_secureSocket) {
        connect(m_socket, &QTcpSocket::readyRead, this, &Guard::receive);
        connect(m_socket, &QTcpSocket::bytesWritten, this, &Guard::sent);
        return;
    }
    connect(m_secureSocket, &QSslSocket::encryptedBytesWritten, this, &Guard::sent);
    // A QSslSocket reads on while it is flushed. Flushed within readyRead, it would emit that once more for
    // every TLS record, deeper in the stack each time.
    connect(m_secureSocket, &QSslSocket::readyRead, this, &Guard::receiveLater);
    connect(m_secureSocket, &QSslSocket::errorOccurred, this, &Guard::secureSocketFailed);
}

Guard::~Guard()
{
    m_socket->disconnect(this); // its destructor closes it
    m_context.waitingBytes -= m_waitingBytes;
}

void Guard::takeOver(const QByteArray &received, const QByteArray &unsent)
{
    write(unsent);
    m_received = received;
    account(serverNow());
    if (!received.isEmpty())
        receiveLater();
}

void Guard::receiveLater()
{
    if (std::exchange(m_receivesLater, true))
        return;
    const auto receiveNow = [this] {
        m_receivesLater = false;
        receive();
    };
    QMetaObject::invokeMethod(this, receiveNow, Qt::QueuedConnection);
}

void Guard::receive()
{
    if (m_isReceiving) // a signal of the socket, by what is done below
        return;
    {
        const QScopedValueRollback receiving(m_isReceiving, true);
        if (isBeforeTls())
            beginTls();
        else
            handleReceived();
        if (m_tlsHasEnded && !m_isClosing && !m_receivesLater && !asksOn())
            close();
        if (m_isClosing && m_socket->bytesAvailable() > 0)
            m_socket->skip(m_socket->bytesAvailable());
    }
    if (m_socket->state() == QAbstractSocket::UnconnectedState && !m_receivesLater)
        deleteLater();
}

bool Guard::isBeforeTls() const
{
    return m_secureSocket && m_secureSocket->mode() == QSslSocket::UnencryptedMode && !m_isClosing;
}

/// TLS begins with a byte that no HTTP method begins with.
void Guard::beginTls()
{
    const QByteArray first = m_secureSocket->peek(kLongestMethod);
    if (first.isEmpty())
        return;
    if (syntax::isToken(first.first(1)))
        return refuse({400, "HTTPS is spoken on this port, not HTTP: begin the URL with https://."_ba,
                       methodOf(first)});
    const Instant now = serverNow();
    if (m_context.handshakes.take(m_ticket.peer(), m_context.api.limits, now))
        m_secureSocket->startServerEncryption();
    else
        giveUp("handshakes", "There are too many TLS handshakes from this address."_ba, now);
}

void Guard::handleReceived()
{
    for (int answered = 0; canHandleMore();) {
        if (answered == kRequestsInOneGo)
            return receiveLater();
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
        m_timeouts.waits(m_framer.hasHead() ? ConnectionTimeouts::Waiting::ForBody
                                            : ConnectionTimeouts::Waiting::ForHead,
                         now);
        account(now);
    }
}

bool Guard::canHandleMore()
{
    if (m_isClosing || m_isGivenUp || unsent() > m_context.api.limits.writeAhead)
        return false;
    if (m_received.isEmpty()) {
        const qint64 available = std::min(m_socket->bytesAvailable(), kReadAhead);
        m_received = available > 0 ? m_socket->read(available) : QByteArray();
    }
    return !m_received.isEmpty();
}

void Guard::answer(const FramedRequest &request)
{
    const RequestHead &head = request.head;
    const Instant now = serverNow();
    m_timeouts.answered(now);
    const auto reply = [&](const QByteArray &body) {
        return answerAndCount({head, body, m_ticket.senderOf(head), m_ticket.isNearby(), m_bookmark},
                              m_context, now);
    };
    if (m_context.takesShortCuts && isChannelRequest(head)) {
        write(reply(request.body));
    } else if (auto bytes = m_dispatcher.dispatch(request, reply)) {
        write(*std::move(bytes));
    } else {
        return giveUp("unhandled", "QHttpServer reads a request otherwise."_ba, now);
    }
    if (m_isGivenUp) // to make room for a large answer
        return;
    if (!head.keepAlive)
        close();
    account(now);
}

void Guard::refuse(const Refusal &refusal)
{
    const Instant now = serverNow();
    write(answerAndCount(refusal, m_ticket.address(), m_context, now));
    close();
    account(now);
}

/// Past Qt's buffer as long as nothing waits there, which halves the way of most answers.
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
    while (!m_unsent.isEmpty() && socketHolds() < kWriteAhead) {
        const qsizetype size = std::min(m_unsent.size(), kWriteAhead);
        m_socket->write(m_unsent.constData(), size);
        m_unsent.remove(0, size);
        m_socket->flush();
    }
}

void Guard::secureSocketFailed()
{
    if (m_secureSocket->mode() != QSslSocket::UnencryptedMode && !m_secureSocket->isEncrypted()) {
        m_context.refusals.note("handshake",
                                handshakeFailure(m_secureSocket->error(), m_secureSocket->errorString()),
                                m_ticket.address(), serverNow());
    } else if (m_secureSocket->error() == QAbstractSocket::RemoteHostClosedError) {
        if (!std::exchange(m_tlsHasEnded, true)) // TCP need not have: the last requests are answered
            receiveLater();
        else if (!m_isFlushing && ++m_readsBehindTls > kReadsBehindTls) // each flush tells of the end again
            QMetaObject::invokeMethod(this, &Guard::breakOff, Qt::QueuedConnection);
    } else if (m_secureSocket->error() == QAbstractSocket::SslInternalError) {
        QMetaObject::invokeMethod(this, &Guard::breakOff, Qt::QueuedConnection);
    }
}

/// Behind a fatal error (RFC 8446, section 6.2), or behind the end of TLS, QSslSocket would go on to read and
/// keep whatever comes.
void Guard::breakOff()
{
    if (m_socket->state() != QAbstractSocket::UnconnectedState)
        giveUp("tls", "Something is sent that is not TLS."_ba, serverNow());
}

void Guard::check(Instant now)
{
    if (m_isGivenUp)
        return;
    recount(now);
    const Limits &limits = m_context.api.limits;
    if (asksOn() && now - m_timeouts.since() > kUnread)
        return giveUp("unread", "It asks on without reading the answers."_ba, now);
    switch (m_timeouts.verdict(now, limits)) {
    case ConnectionTimeouts::Verdict::Fine:
        break;
    case ConnectionTimeouts::Verdict::SlowHead:
        giveUp("slow head", "It takes too long to send a request."_ba, now);
        break;
    case ConnectionTimeouts::Verdict::SlowBody:
        giveUp("slow body", "It takes too long to send a body."_ba, now);
        break;
    case ConnectionTimeouts::Verdict::NotReading:
        giveUp("unread", "It does not read its answers."_ba, now);
        break;
    case ConnectionTimeouts::Verdict::Idle:
        m_socket->disconnectFromHost();
        break;
    }
}

void Guard::evict(Instant now)
{
    giveUp("evicted", "Too many bytes wait, and most of them for this connection."_ba, now);
}

/// For peers that would not read an answer, or have not asked for one.
void Guard::giveUp(std::string_view kind, const Reason &detail, Instant now)
{
    if (std::exchange(m_isGivenUp, true))
        return;
    m_context.refusals.note(kind, detail, m_ticket.address(), now);
    m_unsent.clear();
    m_socket->abort();
    recount(now);
}

qint64 Guard::socketHolds() const
{
    return m_socket->bytesToWrite() + (m_secureSocket ? m_secureSocket->encryptedBytesToWrite() : 0);
}

std::size_t Guard::unsent() const
{
    return static_cast<std::size_t>(m_unsent.size() + socketHolds());
}

void Guard::sent()
{
    if (!m_isGivenUp)
        feedSocket();
    recount(serverNow());
    if (m_isClosing)
        finishClosing();
    else if (hasMore() && unsent() <= m_context.api.limits.writeAhead)
        receiveLater();
}

bool Guard::hasMore() const
{
    return !m_received.isEmpty() || m_socket->bytesAvailable() > 0;
}

/// Whether requests wait behind more unread answers than the limits allow.
bool Guard::asksOn() const
{
    return unsent() > m_context.api.limits.writeAhead && hasMore();
}

/// Counts what waits at this moment. Others are judged by the sum, so it has to follow whenever bytes come or
/// go.
void Guard::recount(Instant now)
{
    const std::size_t toBeSent = unsent();
    m_timeouts.sent(m_written - toBeSent, toBeSent, now);
    const std::size_t held =
        m_isGivenUp ? 0 : m_framer.heldBytes() + static_cast<std::size_t>(m_received.size());
    const std::size_t before = std::exchange(m_waitingBytes, toBeSent + held);
    if (m_waitingBytes != before)
        m_context.waitingBytes += m_waitingBytes - before; // unsigned, so a difference may wrap around
}

/// For when bytes may have come to wait.
void Guard::account(Instant now)
{
    recount(now);
    if (m_waitingBytes > 0)
        m_reaper.relieve(now);
}

/// Closes once the answer is written.
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
    m_socket->disconnectFromHost(); // which says goodbye where TLS is spoken
}

} // namespace supersynk
