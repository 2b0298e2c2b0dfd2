// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "server/channels/snapshot.h"

#include <chrono>
#include <vector>

namespace supersynk {

/// Counts client changes between snapshots: clients that join, leave, fall silent or come back. Linear in the
/// number of clients.
class ChangeCounter
{
public:
    /// Restarts at 0 with \a snapshot.
    void begin(const Snapshot &snapshot);
    /// Adds the changes between the previous snapshot and \a snapshot.
    void add(const Snapshot &snapshot);

    [[nodiscard]] int count() const { return m_count; }

private:
    struct Client
    {
        std::uint64_t channel = 0; // serial
        std::uint64_t client = 0;  // serial
        bool isSilent = false;
    };
    using Clients = std::vector<Client>; // by ascending serials

    static Clients clientsOf(const Snapshot &snapshot);

    Clients m_clients;
    int m_count = 0;
};

} // namespace supersynk
