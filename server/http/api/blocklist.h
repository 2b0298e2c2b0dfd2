// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "server/channels/blocked.h"

#include <QByteArray>

#include <atomic>
#include <mutex>
#include <vector>

namespace supersynk {

/// The clients and addresses that the operator keeps out. Thread-safe. While it is empty, a request takes no
/// lock.
class BlockList
{
public:
    /// False if \a blocked is in the list already.
    bool add(const Blocked &blocked);
    /// False if \a blocked is not in the list.
    bool remove(const Blocked &blocked);
    /// In the order of add().
    [[nodiscard]] std::vector<BlockedCount> entries() const;

    /// Whether a request from \a address, about the client \a clientId of the channel \a key if it is not
    /// empty, is kept out; counts it if so.
    [[nodiscard]] bool refuses(const QByteArray &address, const QByteArray &key = {},
                               const QByteArray &clientId = {})
    {
        return m_hasEntries.load(std::memory_order_relaxed) && find(address, key, clientId);
    }

private:
    [[nodiscard]] bool find(const QByteArray &address, const QByteArray &key, const QByteArray &clientId);

    std::atomic<bool> m_hasEntries{false};
    mutable std::mutex m_mutex; // guards what follows
    std::vector<BlockedCount> m_entries;
};

} // namespace supersynk
