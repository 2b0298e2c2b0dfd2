// SPDX-License-Identifier: GPL-3.0-only
#include "http/connectioncount.h"

namespace supersynk {

QHostAddress partyOf(const QHostAddress &address)
{
    if (address.protocol() != QAbstractSocket::IPv6Protocol || address.isLoopback())
        return address;
    Q_IPV6ADDR prefix = address.toIPv6Address();
    for (int i = 8; i < 16; ++i)
        prefix[i] = 0;
    return QHostAddress(prefix);
}

ConnectionCount::Verdict ConnectionCount::admit(const QHostAddress &address, const Limits &limits)
{
    const std::lock_guard lock(m_mutex);
    if (m_total >= limits.connections)
        return Verdict::TooMany;
    std::size_t &fromThere = m_perAddress[partyOf(address)];
    if (fromThere >= limits.connectionsPerAddress)
        return Verdict::TooManyFromThere;
    ++fromThere;
    ++m_total;
    return Verdict::Admitted;
}

void ConnectionCount::release(const QHostAddress &address)
{
    const std::lock_guard lock(m_mutex);
    const auto entry = m_perAddress.find(partyOf(address));
    if (--*entry == 0)
        m_perAddress.erase(entry);
    --m_total;
}

} // namespace supersynk
