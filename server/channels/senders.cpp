// SPDX-License-Identifier: GPL-3.0-only
#include "server/channels/senders.h"

#include <utility>

namespace supersynk {
namespace {

/// Whether no single device sends from both addresses.
bool areOfTwo(const QByteArray &one, const QByteArray &other)
{
    const bool isIpv6 = one.contains(':');
    if (isIpv6 != other.contains(':'))
        return false;
    constexpr QByteArrayView kLink = "fe80:";
    return !isIpv6 || (one.startsWith(kLink) && other.startsWith(kLink));
}

} // namespace

void Senders::sends(const QByteArray &address, Instant now)
{
    if (sentLastFrom(address))
        return;
    if (address == m_other && areOfTwo(m_address, m_other))
        m_addresses.returned(now);
    m_other = std::exchange(m_address, address);
}

} // namespace supersynk
