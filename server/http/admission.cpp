// SPDX-License-Identifier: GPL-3.0-only
#include "http/admission.h"

namespace supersynk {

Admission::Admission(const QHostAddress &peer, Service &service, std::atomic<int> &load)
    : m_place(new Place{peer, service, load})
    , m_address(peer.toString().toLatin1())
{
    ++service.traffic.connections;
}

Admission::Place::~Place()
{
    --service.traffic.connections;
    service.connections.release(peer);
    --load;
}

} // namespace supersynk
