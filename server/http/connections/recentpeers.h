// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "server/channels/instant.h"
#include "server/channels/peer.h"

#include <QHostAddress>

#include <cstddef>
#include <vector>

namespace supersynk {

/// The computers that have connected lately.
class RecentPeers
{
public:
    static constexpr std::size_t kCapacity = 32;

    /// \a address has connected. Beyond the capacity, the computer that was not seen for longest is
    /// forgotten.
    void opened(const QHostAddress &address, Instant now);
    /// A connection of \a address was refused.
    void refused(const QHostAddress &address, Instant now) { (void)seen(address, now); }
    /// A connection of \a address has ended.
    void closed(const QHostAddress &address, Instant now);
    [[nodiscard]] std::vector<Peer> peers() const;

private:
    struct Entry
    {
        QHostAddress address;
        std::size_t connections = 0;
        Instant lastSeen;
    };

    Entry &seen(const QHostAddress &address, Instant now);

    std::vector<Entry> m_entries;
};

} // namespace supersynk
