// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "server/channels/limits.h"
#include "server/http/connections/recentpeers.h"

#include <QHash>
#include <QHostAddress>

#include <mutex>

namespace supersynk {

/// Counts the open connections, in total and per address, and remembers the latest peers. Thread-safe.
class ConnectionCount
{
public:
    enum class Verdict { Admitted, TooMany, TooManyFromAddress };

    /// Counts a new connection, if the limits allow it.
    [[nodiscard]] Verdict admit(const QHostAddress &address, const Limits &limits, Instant now);
    /// A connection that was admitted has closed.
    void release(const QHostAddress &address, Instant now);
    /// The computers that have connected lately.
    [[nodiscard]] std::vector<Peer> peers() const;

private:
    mutable std::mutex m_mutex;
    std::size_t m_total = 0;
    QHash<QHostAddress, std::size_t> m_perAddress;
    RecentPeers m_recent;
};

} // namespace supersynk
