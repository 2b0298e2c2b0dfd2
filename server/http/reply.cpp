// SPDX-License-Identifier: GPL-3.0-only
#include "http/reply.h"

#include "http/watch.h"

#include <string_view>
#include <utility>

namespace supersynk {
namespace {

void note(const Response &response, QByteArrayView kind, const QByteArray &address, Service &service,
          Instant now)
{
    service.refusals.note({kind.data(), static_cast<std::size_t>(kind.size())}, response.detail, address,
                          now);
}

/// Counts a large answer among the bytes that wait before it is made, for which connections that do not read
/// theirs may have to go.
class Reservation
{
public:
    Reservation(const Bodies &bodies, Service &service, Instant now)
        : m_waitingBytes(service.waitingBytes)
        , m_size(bodies.areJoined() ? 0 : static_cast<std::size_t>(bodies.size()))
    {
        if (m_size == 0)
            return;
        m_waitingBytes += m_size;
        if (service.watch)
            service.watch->relieve(now);
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

QByteArray counted(Response &&response, const RequestHead &head, Service &service, Instant now)
{
    TrafficCounters &traffic = service.traffic;
    (response.isCheck ? traffic.checks : traffic.requests).count(head.method, response.status);
    (response.isCheck ? traffic.checkBytesOut : traffic.bytesOut) +=
        static_cast<std::uint64_t>(response.body.size());
    const Reservation reservation(response.body, service, now);
    return serialized(std::move(response), head, now);
}

} // namespace

QByteArray replyTo(const Request &request, Service &service, Instant now)
{
    service.traffic.bytesIn += static_cast<std::uint64_t>(request.body.size());
    Response response = answer(request, service.api, now);
    if (response.status >= 400)
        note(response, reasonPhrase(response.status), request.address, service, now);
    return counted(std::move(response), request.head, service, now);
}

QByteArray replyTo(const Refusal &refusal, const QByteArray &address, Service &service, Instant now)
{
    RequestHead head;
    head.method = refusal.method;
    head.keepAlive = false;
    Response response = Response::problem(refusal.status, refusal.detail);
    note(response, "no request", address, service, now); // or a scanner would hide a headset's bad JSON
    return counted(std::move(response), head, service, now);
}

QByteArray replyToTooMany(const Reason &reason, Service &service, Instant now)
{
    RequestHead head;
    head.keepAlive = false;
    return counted(Response::unavailable(reason), head, service, now);
}

} // namespace supersynk
