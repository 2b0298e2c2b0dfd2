// SPDX-License-Identifier: GPL-3.0-only
#include "server/http/connections/connectionticket.h"

#include "server/http/api/forwarding.h"
#include "server/http/api/trustedproxies.h"

namespace supersynk {

ConnectionTicket::ConnectionTicket(const QHostAddress &peer, WorkerContext &context, std::atomic<int> &load)
    : m_place(new Place{peer, context, load})
    , m_address(peer.toString().toLatin1())
    , m_proxies(context.proxies && context.proxies->trusts(peer) ? context.proxies : nullptr)
    , m_isNearby(m_proxies || peer.isLoopback())
{
    ++context.traffic.connections;
}

QByteArray ConnectionTicket::forwarded(const RequestHead &head) const
{
    return forwardedSender(head, m_place->peer, *m_proxies).toString().toLatin1();
}

ConnectionTicket::Place::~Place()
{
    --context.traffic.connections;
    context.connections.release(peer);
    --load;
}

} // namespace supersynk
