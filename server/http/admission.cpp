// SPDX-License-Identifier: GPL-3.0-only
#include "http/admission.h"

#include "http/forwarding.h"
#include "http/trustedproxies.h"

namespace supersynk {

Admission::Admission(const QHostAddress &peer, Service &service, std::atomic<int> &load)
    : m_place(new Place{peer, service, load})
    , m_address(peer.toString().toLatin1())
    , m_proxies(service.proxies && service.proxies->trusts(peer) ? service.proxies : nullptr)
    , m_isNearby(m_proxies || peer.isLoopback())
{
    ++service.traffic.connections;
}

QByteArray Admission::forwarded(const RequestHead &head) const
{
    return forwardedSender(head, m_place->peer, *m_proxies).toString().toLatin1();
}

Admission::Place::~Place()
{
    --service.traffic.connections;
    service.connections.release(peer);
    --load;
}

} // namespace supersynk
