// SPDX-License-Identifier: GPL-3.0-only
#include "server/http/connections/reply.h"

#include "server/http/connections/connectionreaper.h"

#include <string_view>
#include <utility>

namespace supersynk {
namespace {

void log(const Response &response, QByteArrayView kind, const QByteArray &address, WorkerContext &context,
         Instant now, const RequestHead &head, bool isPathWrong = false)
{
    context.refusals.record({kind.data(), static_cast<std::size_t>(kind.size())}, response.detail, address,
                            now,
                            {.status = response.status,
                             .method = head.methodName.toByteArray(),
                             .path = normalizedPath(head.target), // without the query, which may have a key
                             .isPathWrong = isPathWrong});
}

/// Counts a large response among the waiting bytes before it is serialized. To make room for it, connections
/// that do not read their responses may be closed.
class Reservation
{
public:
    Reservation(const Bodies &bodies, WorkerContext &context, Instant now)
        : m_waitingBytes(context.waitingBytes)
        , m_size(bodies.areJoined() ? 0 : static_cast<std::size_t>(bodies.size()))
    {
        if (m_size == 0)
            return;
        m_waitingBytes += m_size;
        if (context.reaper)
            context.reaper->relieve(now);
    }
    ~Reservation()
    {
        if (m_size > 0)
            m_waitingBytes -= m_size;
    }
    Reservation(const Reservation &) = delete;
    Reservation &operator=(const Reservation &) = delete;

private:
    std::atomic<std::size_t> &m_waitingBytes;
    const std::size_t m_size;
};

QByteArray serializedAndCounted(Response &&response, const RequestHead &head, WorkerContext &context,
                                Instant now)
{
    TrafficCounters &traffic = context.traffic;
    (response.isCheck ? traffic.checks : traffic.requests).count(head.method, response.status);
    (response.isCheck ? traffic.checkBytesOut : traffic.bytesOut) +=
        static_cast<std::uint64_t>(response.body.size());
    const Reservation reservation(response.body, context, now);
    return serialized(std::move(response), head, now);
}

} // namespace

QByteArray answerAndCount(const Request &request, Response response, WorkerContext &context, Instant now)
{
    context.traffic.bytesIn += static_cast<std::uint64_t>(request.body.size());
    if (response.status >= 400)
        log(response, reasonPhrase(response.status), request.address, context, now, request.head,
            request.target.resource == RequestTarget::Resource::Unknown);
    return serializedAndCounted(std::move(response), request.head, context, now);
}

QByteArray refuseAndCount(const Refusal &refusal, const QByteArray &address, WorkerContext &context,
                          Instant now)
{
    RequestHead head;
    head.method = refusal.method;
    head.keepAlive = false;
    Response response = Response::problem(refusal.status, refusal.detail);
    // A kind of its own, or a port scan would hide the bad JSON of a headset.
    log(response, "no request", address, context, now, head);
    return serializedAndCounted(std::move(response), head, context, now);
}

QByteArray refuseAndCount(const Reason &limit, WorkerContext &context, Instant now)
{
    RequestHead head;
    head.keepAlive = false;
    return serializedAndCounted(Response::unavailable(limit), head, context, now);
}

} // namespace supersynk
