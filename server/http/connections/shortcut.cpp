// SPDX-License-Identifier: GPL-3.0-only
#include "server/http/connections/shortcut.h"

#include "server/http/api/routes.h"
#include "server/http/connections/rawsocket.h"
#include "server/http/connections/reply.h"
#include "server/http/wire/serverclock.h"

#include <array>
#include <utility>

namespace supersynk {
namespace {

using rawsocket::kNone;

/// One for all connections of a thread: nothing stays in it.
thread_local std::array<char, 64 * 1024> t_received;

} // namespace

ShortCut::ShortCut(qintptr descriptor, ConnectionTicket ticket, WorkerContext &context,
                   ConnectionReaper &reaper, SocketPoller &poller, HandOver handOver, QObject *parent)
    : QObject(parent)
    , Connection(std::move(ticket), context, reaper)
    , m_descriptor(descriptor)
    , m_poller(poller)
    , m_handOver(std::move(handOver))
    , m_framer(context.api.limits)
    , m_timeouts(serverNow())
{
    if (!m_poller.add(m_descriptor, *this))
        this->handOver({}, {});
}

ShortCut::~ShortCut()
{
    close();
}

void ShortCut::receive()
{
    bool isMore = true;
    while (isMore && m_descriptor != kNone) {
        const auto received = rawsocket::receive(m_descriptor, t_received);
        if (!received)
            return;
        if (received->isEmpty())
            return finish();
        isMore = received->size() == qsizetype(t_received.size());
        answerAll(*received);
    }
}

void ShortCut::answerAll(QByteArrayView rest)
{
    for (int answered = 0; !rest.isEmpty(); ++answered) {
        QByteArray unsent;
        const qsizetype size = answered < kRequestsPerTurn ? answerFirst(rest, unsent) : 0;
        rest = rest.sliced(size);
        if (size == 0 || !unsent.isEmpty())
            return handOver(rest, unsent);
    }
}

/// Answers the request that \a received begins with, if it is a whole channel request, and returns its size,
/// else 0.
qsizetype ShortCut::answerFirst(QByteArrayView received, QByteArray &unsent)
{
    const qsizetype size = m_framer.feed(received);
    if (!m_framer.isComplete() || !m_framer.head().keepAlive)
        return 0;
    const RequestTarget target = parseTarget(m_framer.head().target);
    if (!isChannelRequest(m_framer.head().method, target))
        return 0;

    const FramedRequest framed = m_framer.take();
    const Request request{
        framed.head, framed.body, target, m_ticket.senderOf(framed.head), m_ticket.isTrustedPeer(),
        m_bookmark};
    const Instant now = serverNow();
    const QByteArray bytes =
        answerAndCount(request, answerChannelRequest(request, m_context.api, now), m_context, now);
    const qsizetype sent = rawsocket::send(m_descriptor, bytes);
    if (sent < bytes.size())
        unsent = bytes.sliced(sent);
    m_timeouts.answered(now);
    return size;
}

void ShortCut::handOver(QByteArrayView received, const QByteArray &unsent)
{
    m_poller.remove(m_descriptor, *this);
    const qintptr descriptor = std::exchange(m_descriptor, kNone);
    deleteLater();
    m_handOver(descriptor, std::move(m_ticket), received.toByteArray(), unsent);
}

void ShortCut::check(Instant now)
{
    if (m_descriptor != kNone
        && m_timeouts.verdict(now, m_context.api.limits) != ConnectionTimeouts::Verdict::Fine)
        finish();
}

void ShortCut::finish()
{
    close();
    deleteLater();
}

void ShortCut::close()
{
    if (m_descriptor == kNone)
        return;
    m_poller.remove(m_descriptor, *this);
    rawsocket::close(std::exchange(m_descriptor, kNone));
}

} // namespace supersynk
