// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "server/channels/journalentry.h"

#include <cstdint>
#include <deque>
#include <functional>
#include <mutex>

namespace supersynk {

/// Keeps what happened until it is read. Costs nothing before start(). Thread-safe.
class Journal
{
public:
    /// \a clock says when an entry is written.
    explicit Journal(std::function<Instant()> clock);

    /// Keeps entries from now on; before, they are dropped.
    void start();
    void write(JournalEntry entry);
    /// What was written since the last call.
    [[nodiscard]] JournalPages take();

private:
    const std::function<Instant()> m_clock;
    std::mutex m_mutex;
    std::deque<JournalEntry> m_entries;
    std::uint64_t m_lost = 0;
    bool m_isStarted = false;
};

} // namespace supersynk
