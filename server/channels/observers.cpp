// SPDX-License-Identifier: GPL-3.0-only
#include "server/channels/observers.h"

#include <algorithm>
#include <iterator>

namespace supersynk {
namespace {

std::size_t bytesOf(const ObserverSnapshot &observer)
{
    return sizeof(ObserverSnapshot)
        + static_cast<std::size_t>(observer.address.size() + observer.userAgent.size());
}

} // namespace

void Observers::see(const Observer &observer, Instant now)
{
    const QByteArrayView userAgent =
        observer.userAgent.first(std::min(observer.userAgent.size(), kMaxUserAgent));
    const auto known = std::ranges::find_if(m_seen, [&](const ObserverSnapshot &seen) {
        return seen.address == observer.address && seen.userAgent == userAgent;
    });
    if (known != m_seen.end() && known->lastSeen > now - kTimeout) {
        known->lastSeen = now;
        return;
    }
    std::erase_if(m_seen, [now](const ObserverSnapshot &seen) { return seen.lastSeen <= now - kTimeout; });
    if (m_seen.size() == kMost)
        m_seen.erase(std::ranges::min_element(m_seen, {}, &ObserverSnapshot::lastSeen));
    m_seen.push_back({observer.address, userAgent.toByteArray(), now});
    m_bytes = 0;
    for (const ObserverSnapshot &seen : m_seen)
        m_bytes += bytesOf(seen);
}

std::vector<ObserverSnapshot> Observers::at(Instant now) const
{
    std::vector<ObserverSnapshot> there;
    std::ranges::copy_if(m_seen, std::back_inserter(there),
                         [now](const ObserverSnapshot &seen) { return seen.lastSeen > now - kTimeout; });
    return there;
}

} // namespace supersynk
