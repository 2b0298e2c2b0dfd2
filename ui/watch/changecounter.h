// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "server/channels/snapshot.h"

#include <chrono>
#include <vector>

namespace supersynk {

/// Counts what happens to clients from one snapshot to the next: who joins, who leaves, who falls silent and
/// who comes back. One walk along both; nothing is looked up.
class ChangeCounter
{
public:
    /// Begins at 0, from \a snapshot on. \a clientTimeout decides who is silent.
    void begin(const Snapshot &snapshot, std::chrono::milliseconds clientTimeout);
    /// Goes on to \a snapshot, the next one in time.
    void add(const Snapshot &snapshot, std::chrono::milliseconds clientTimeout);

    [[nodiscard]] int count() const { return m_count; }

private:
    struct Client
    {
        std::uint64_t channel = 0; // serial
        std::uint64_t client = 0;  // serial
        bool isSilent = false;
    };
    using Clients = std::vector<Client>; // by rising serials

    static Clients clientsOf(const Snapshot &snapshot, std::chrono::milliseconds clientTimeout);

    Clients m_clients;
    int m_count = 0;
};

} // namespace supersynk
