// SPDX-License-Identifier: GPL-3.0-only
#include "server/http/connections/recentpeers.h"

#include <algorithm>

namespace supersynk {

RecentPeers::Entry &RecentPeers::seen(const QHostAddress &address, Instant now)
{
    const auto entry = std::ranges::find(m_entries, address, &Entry::address);
    if (entry != m_entries.end()) {
        entry->lastSeen = now;
        return *entry;
    }
    if (m_entries.size() == kCapacity)
        m_entries.erase(std::ranges::min_element(m_entries, {}, &Entry::lastSeen));
    return m_entries.emplace_back(Entry{.address = address, .lastSeen = now});
}

void RecentPeers::opened(const QHostAddress &address, Instant now)
{
    ++seen(address, now).connections;
}

void RecentPeers::closed(const QHostAddress &address, Instant now)
{
    const auto entry = std::ranges::find(m_entries, address, &Entry::address);
    if (entry == m_entries.end()) // forgotten
        return;
    if (entry->connections > 0) // 0 if it was forgotten since it connected, and came back
        --entry->connections;
    entry->lastSeen = now;
}

std::vector<Peer> RecentPeers::peers() const
{
    std::vector<Peer> peers;
    for (const Entry &entry : m_entries)
        peers.push_back({entry.address.toString().toLatin1(), entry.connections, entry.lastSeen});
    return peers;
}

} // namespace supersynk
