// SPDX-License-Identifier: GPL-3.0-only
#include "server/http/connections/connectioncount.h"

#include "server/network/addresses.h"

namespace supersynk {

ConnectionCount::Verdict ConnectionCount::admit(const QHostAddress &address, const Limits &limits)
{
    const std::lock_guard lock(m_mutex);
    if (m_total >= limits.connections)
        return Verdict::TooMany;
    std::size_t &fromAddress = m_perAddress[hostPrefix(address)];
    if (fromAddress >= limits.connectionsPerAddress)
        return Verdict::TooManyFromAddress;
    ++fromAddress;
    ++m_total;
    return Verdict::Admitted;
}

void ConnectionCount::release(const QHostAddress &address)
{
    const std::lock_guard lock(m_mutex);
    const auto entry = m_perAddress.find(hostPrefix(address));
    if (--*entry == 0)
        m_perAddress.erase(entry);
    --m_total;
}

} // namespace supersynk
