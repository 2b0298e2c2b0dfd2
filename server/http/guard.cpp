// SPDX-License-Identifier: GPL-3.0-only
#include "http/guard.h"

#include "http/qtversion.h"
#include "http/rawsocket.h"
#include "http/reply.h"
#include "http/serverclock.h"
#include "http/shortcut.h"
#include "http/watch.h"

#include <QSslSocket>
#include <QTcpSocket>
#include <QTimer>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace supersynk {
namespace {

/// How long the peer gets to close its side after the last answer.
constexpr auto kLinger = 2s;

thread_local Guard *t_current = nullptr;

/// How many bytes of the following requests may wait, before no more is read from the system until they
/// have been answered.
constexpr qint64 kReadAhead = 64 * 1024;

} // namespace

Guard::Guard(QTcpSocket *socket, Admission admission, Service &service, Watch &watch)
    : QObject(socket)
    , Connection(std::move(admission), service, watch)
    , m_socket(socket)
    , m_secureSocket(qobject_cast<QSslSocket *>(socket))
    , m_framer(service.api.limits)
    , m_patience(serverNow())
{
    connect(m_socket, &QTcpSocket::readyRead, this, &Guard::inspect);
    connect(m_socket, &QTcpSocket::bytesWritten, this, [this] { recount(serverNow()); });
    if (m_secureSocket) {
        connect(m_secureSocket, &QSslSocket::encryptedBytesWritten, this, [this] { recount(serverNow()); });
    }
}

Guard::~Guard()
{
    m_service.waitingBytes -= m_waitingBytes;
    if (t_current == this)
        t_current = nullptr;
}

Guard *Guard::current()
{
    return t_current;
}

void Guard::takeOver(const QByteArray &received, const QByteArray &unsent)
{
    if (!unsent.isEmpty())
        write(unsent);
    account(serverNow());
    std::for_each(received.rbegin(), received.rend(), [this](char byte) { m_socket->ungetChar(byte); });
    if (!received.isEmpty())
        Q_EMIT m_socket->readyRead();
}

void Guard::inspect()
{
    t_current = this;
    if (m_closing) {
        cutOff();
        return;
    }
    discardConsumed();
    if (m_socket->bytesAvailable() == 0)
        return;
    if (m_framer.isComplete()) { // QHttpServer did not see a complete request where we did: trust nothing
        m_socket->abort();
        return;
    }
    for (int answered = 0; m_socket->bytesAvailable() > 0; ++answered) {
        const bool lastLineEndIsSplit = m_framer.awaitsFinalLineFeed();
        const bool isUntouched = m_framer.isBetweenRequests();
        const qint64 framed = frame();
        if (m_framer.refusal())
            return refuse(*m_framer.refusal());
        if (lastLineEndIsSplit)
            return restoreCarriageReturn();
        if (!m_framer.isComplete())
            return;
        if (m_framer.head().wantsWebSocket)
            return respondInsteadOfQHttpServer();
        if (!isUntouched || answered == kRequestsInOneGo || !isPlainChannelRequest(m_framer.head()))
            return; // QHttpServer's turn
        takeShortCut(framed);
        if (m_closing)
            return cutOff();
    }
}

/// QHttpServer would read the request byte by byte, and need six times as long.
void Guard::takeShortCut(qint64 size)
{
    const auto bodySize = static_cast<qint64>(m_framer.head().contentLength);
    m_socket->skip(size - bodySize);
    QByteArray body(bodySize, Qt::Uninitialized); // read(bodySize) could return Qt's whole buffer as one
    m_socket->read(body.data(), bodySize);
    respond(body);
}

/// QHttpServer reads in a transaction, so that it can hand a whole request to a WebSocket. That never
/// happens here, and would keep every body in memory twice.
void Guard::discardConsumed()
{
    if (m_socket->isTransactionStarted())
        m_socket->commitTransaction();
}

qint64 Guard::frame()
{
    const bool hadHead = m_framer.hasHead();
    const qint64 available = m_socket->bytesAvailable();
    qint64 framed = 0;
    while (framed < available && !m_framer.isComplete() && !m_framer.refusal()) {
        if (const qint64 skippable = m_framer.skippable(); skippable > 0) {
            const qint64 count = std::min(skippable, available - framed);
            m_framer.skip(count);
            framed += count;
        } else {
            const QByteArray bytes = m_socket->peek(framed + m_framer.appetite(available - framed));
            framed += m_framer.feed(QByteArrayView(bytes).sliced(framed));
        }
    }
    if (m_framer.hasHead() && !hadHead)
        headArrived();

    // Bytes behind a request make QHttpServer come back for them, so a pause that begins here also ends here.
    const bool floods = available - framed > kReadAhead;
    m_socket->setReadBufferSize(floods ? kReadAhead : 0);

    if (!m_framer.isComplete() && !m_framer.isBetweenRequests()) {
        const Instant now = serverNow();
        m_patience.waits(m_framer.hasHead() ? Patience::Waiting::ForBody : Patience::Waiting::ForHead, now);
        account(now);
    }
    return framed;
}

void Guard::headArrived()
{
    if (!qtversion::kAnswersExpect && m_framer.head().expectsContinue && !m_framer.isComplete()) {
        m_socket->write("HTTP/1.1 100 Continue\r\n\r\n");
        m_socket->flush();
    }
}

/// Where a chunked body's very last CRLF is split between two segments, QHttpServer reads the CR, then two
/// more bytes for the LF that is missing, and so eats the first byte of a pipelined request. Given the CR
/// back, it reads CRLF.
void Guard::restoreCarriageReturn()
{
    m_socket->ungetChar('\r');
}

void Guard::respond(const QByteArray &body)
{
    if (!m_framer.isComplete()) { // QHttpServer saw a complete request where we did not: trust nothing
        m_socket->abort();
        return;
    }
    const RequestHead head = m_framer.reset();
    const Instant now = serverNow();
    m_patience.answered(now);
    if (unsent() > m_service.api.limits.writeAhead) {
        giveUp("unread", "It asks on without reading the answers."_ba, now);
        return;
    }
    write(replyTo({head, body, m_admission.senderOf(head), m_admission.isNearby(), m_bookmark}, m_service,
                  now));
    if (!head.keepAlive)
        close();
    account(now);
}

void Guard::refuse(const Refusal &refusal)
{
    cutOff();
    const Instant now = serverNow();
    write(replyTo(refusal, m_admission.address(), m_service, now));
    close();
    account(now);
}

/// QHttpServer would take the connection for a WebSocket and drop it after the answer, on 6.8 before. The
/// head says that the connection closes, and has no body.
void Guard::respondInsteadOfQHttpServer()
{
    cutOff();
    respond({});
}

/// Past Qt's buffer as long as nothing waits there, which halves the way of most answers.
void Guard::write(const QByteArray &bytes)
{
    m_written += static_cast<std::uint64_t>(bytes.size());
    const bool canGoNow = !m_secureSocket && m_socket->bytesToWrite() == 0;
    const qsizetype sent = canGoNow ? rawsocket::send(m_socket->socketDescriptor(), bytes) : 0;
    if (sent == bytes.size())
        return;
    m_socket->write(bytes.sliced(sent));
    m_socket->flush();
}

void Guard::check(Instant now)
{
    if (m_isGivenUp)
        return;
    recount(now);
    const Limits &limits = m_service.api.limits;
    switch (m_patience.verdict(now, limits)) {
    case Patience::Verdict::Fine:
        break;
    case Patience::Verdict::SlowHead:
        giveUp("slow head", "It takes too long to send a request."_ba, now);
        break;
    case Patience::Verdict::SlowBody:
        giveUp("slow body", "It takes too long to send a body."_ba, now);
        break;
    case Patience::Verdict::NotReading:
        giveUp("unread", "It does not read its answers."_ba, now);
        break;
    case Patience::Verdict::Idle:
        m_socket->disconnectFromHost();
        break;
    }
}

void Guard::evict(Instant now)
{
    giveUp("evicted", "Too many bytes wait, and most of them for this connection."_ba, now);
}

/// For those who would not read an answer, or have not asked for one.
void Guard::giveUp(std::string_view kind, const Reason &detail, Instant now)
{
    m_service.refusals.note(kind, detail, m_admission.address(), now);
    disconnect(m_socket, &QTcpSocket::readyRead, nullptr, nullptr); // nobody is to read from what is closed
    m_isGivenUp = true;
    m_socket->abort();
    recount(now);
}

std::size_t Guard::unsent() const
{
    const qint64 encrypted = m_secureSocket ? m_secureSocket->encryptedBytesToWrite() : 0;
    return static_cast<std::size_t>(m_socket->bytesToWrite() + encrypted);
}

/// Counts what waits at this moment. Others are judged by the sum, so it has to follow whenever bytes come or
/// go.
void Guard::recount(Instant now)
{
    const std::size_t toBeSent = unsent();
    m_patience.sent(m_written - toBeSent, toBeSent, now);
    const std::size_t held = m_isGivenUp ? 0 : m_framer.heldBytes(); // with the socket, all of it goes
    const std::size_t before = std::exchange(m_waitingBytes, toBeSent + held);
    if (m_waitingBytes != before)
        m_service.waitingBytes += m_waitingBytes - before; // unsigned, so a difference may wrap around
}

/// For when bytes may have come to wait.
void Guard::account(Instant now)
{
    recount(now);
    if (m_waitingBytes > 0)
        m_watch.relieve(now);
}

/// Closes once the answer is written. Closing at once would reset the connection if the peer is still
/// sending, and a reset can destroy the answer before the peer has read it.
void Guard::close()
{
    m_closing = true;
    connect(m_socket, &QTcpSocket::bytesWritten, this, &Guard::finishClosing);
    if (m_secureSocket)
        connect(m_secureSocket, &QSslSocket::encryptedBytesWritten, this, &Guard::finishClosing);
    finishClosing();
}

void Guard::finishClosing()
{
    if (unsent() > 0 || m_socket->state() != QAbstractSocket::ConnectedState)
        return;
    closeWritingSide();
    QTimer::singleShot(kLinger, m_socket, &QTcpSocket::abort);
}

void Guard::closeWritingSide()
{
    if (m_secureSocket)
        m_socket->disconnectFromHost(); // TLS says goodbye by itself
    else
        rawsocket::closeWritingSide(m_socket->socketDescriptor());
}

/// From here on the bytes that come in are the guard's to discard. Must be called in the guard's slot of
/// readyRead, before QHttpServer's has its turn.
void Guard::cutOff()
{
    disconnect(m_socket, &QTcpSocket::readyRead, nullptr, nullptr);
    discardConsumed();
    m_socket->setReadBufferSize(0);
    connect(m_socket, &QTcpSocket::readyRead, this, &Guard::drain);
    drain();
}

void Guard::drain()
{
    m_socket->skip(m_socket->bytesAvailable());
}

} // namespace supersynk
