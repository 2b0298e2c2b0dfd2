// SPDX-License-Identifier: GPL-3.0-only
#include "server/http/connections/connectioncount.h"

#include "server/network/addresses.h"

namespace supersynk {

ConnectionCount::Verdict ConnectionCount::admit(const QHostAddress &address, const Limits &limits,
                                                Instant now)
{
    const std::lock_guard lock(m_mutex);
    if (m_total >= limits.connections) {
        m_recent.refused(address, now);
        return Verdict::TooMany;
    }
    std::size_t &fromAddress = m_perAddress[hostPrefix(address)];
    if (fromAddress >= limits.connectionsPerAddress) {
        m_recent.refused(address, now);
        return Verdict::TooManyFromAddress;
    }
    ++fromAddress;
    ++m_total;
    m_recent.opened(address, now);
    return Verdict::Admitted;
}

void ConnectionCount::release(const QHostAddress &address, Instant now)
{
    const std::lock_guard lock(m_mutex);
    const auto entry = m_perAddress.find(hostPrefix(address));
    if (--*entry == 0)
        m_perAddress.erase(entry);
    --m_total;
    m_recent.closed(address, now);
}

std::vector<Peer> ConnectionCount::peers() const
{
    const std::lock_guard lock(m_mutex);
    return m_recent.peers();
}

} // namespace supersynk
