// SPDX-License-Identifier: GPL-3.0-only
#include "server/http/connections/connectionticket.h"

#include "server/http/api/forwarding.h"
#include "server/http/api/trustedproxies.h"
#include "server/http/wire/serverclock.h"

namespace supersynk {

ConnectionTicket::ConnectionTicket(const QHostAddress &peer, WorkerContext &context, std::atomic<int> &load)
    : m_share(new Share{peer, context, load})
    , m_address(peer.toString().toLatin1())
    , m_proxies(context.proxies && context.proxies->trusts(peer) ? context.proxies : nullptr)
    , m_isTrustedPeer(m_proxies || peer.isLoopback())
{
    ++context.traffic.connections;
}

QByteArray ConnectionTicket::forwarded(const RequestHead &head) const
{
    return forwardedSender(head, m_share->peer, *m_proxies).toString().toLatin1();
}

ConnectionTicket::Share::~Share()
{
    --context.traffic.connections;
    context.connections.release(peer, serverNow());
    --load;
}

} // namespace supersynk
