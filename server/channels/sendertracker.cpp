// SPDX-License-Identifier: GPL-3.0-only
#include "server/channels/sendertracker.h"

#include <utility>

namespace supersynk {
namespace {

/// Whether one device can't have both addresses at once.
bool belongToTwoDevices(const QByteArray &one, const QByteArray &other)
{
    const bool isIpv6 = one.contains(':');
    if (isIpv6 != other.contains(':'))
        return false;
    constexpr QByteArrayView kLinkLocal = "fe80:";
    return !isIpv6 || (one.startsWith(kLinkLocal) && other.startsWith(kLinkLocal));
}

} // namespace

void SenderTracker::recordRequest(const QByteArray &address, Instant now)
{
    if (isLatest(address))
        return;
    if (address == m_otherAddress && belongToTwoDevices(m_address, m_otherAddress))
        m_addresses.recordReturn(now);
    m_otherAddress = std::exchange(m_address, address);
}

} // namespace supersynk
