// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "server/channels/refusalgroup.h"

#include <cstddef>
#include <vector>

namespace supersynk {

/// Counts what is refused by sender, reason, method and path. Keeps the groups with the latest refusals.
class RefusalGroups
{
public:
    static constexpr std::size_t kCapacity = 128;
    /// Groups of one sender and reason, of which the last one counts all other requests: a scanner of paths
    /// must not replace the groups of other senders.
    static constexpr std::size_t kMaxAlike = 4;

    /// Adds one refusal to its group.
    void add(const RefusalGroup &refusal);
    /// In the order of their first refusals.
    [[nodiscard]] const std::vector<RefusalGroup> &groups() const { return m_groups; }

private:
    std::vector<RefusalGroup> m_groups;
    std::uint64_t m_serial = 0; // the latest
};

} // namespace supersynk
