// SPDX-License-Identifier: GPL-3.0-only
#include "server/http/api/blocklist.h"

#include <algorithm>

namespace supersynk {

bool BlockList::add(const Blocked &blocked)
{
    const std::lock_guard lock(m_mutex);
    if (std::ranges::find(m_entries, blocked, &BlockedCount::blocked) != m_entries.end())
        return false;
    m_entries.push_back({blocked});
    m_hasEntries = true;
    return true;
}

bool BlockList::remove(const Blocked &blocked)
{
    const std::lock_guard lock(m_mutex);
    const auto isIt = [&blocked](const BlockedCount &entry) { return entry.blocked == blocked; };
    const bool isRemoved = std::erase_if(m_entries, isIt) > 0;
    m_hasEntries = !m_entries.empty();
    return isRemoved;
}

std::vector<BlockedCount> BlockList::entries() const
{
    const std::lock_guard lock(m_mutex);
    return m_entries;
}

bool BlockList::find(const QByteArray &address, const QByteArray &key, const QByteArray &clientId)
{
    const std::lock_guard lock(m_mutex);
    for (BlockedCount &entry : m_entries) {
        const Blocked &blocked = entry.blocked;
        const bool isIt = blocked.clientId.isEmpty() ? blocked.address == address
                                                     : blocked.clientId == clientId && blocked.key == key;
        if (isIt) {
            ++entry.refused;
            return true;
        }
    }
    return false;
}

} // namespace supersynk
