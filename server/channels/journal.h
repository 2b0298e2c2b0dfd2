// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "server/channels/journalentry.h"

#include <cstdint>
#include <deque>
#include <functional>
#include <mutex>

namespace supersynk {

/// Keeps entries until they are read. Thread-safe.
class Journal
{
public:
    /// \a clock returns the time of an entry.
    explicit Journal(std::function<Instant()> clock);

    /// Starts to keep entries. Until then, write() drops them.
    void start();
    void write(JournalEntry entry);
    /// Returns and removes the entries since the last call.
    [[nodiscard]] JournalPages take();

private:
    const std::function<Instant()> m_clock;
    std::mutex m_mutex;
    std::deque<JournalEntry> m_entries;
    std::uint64_t m_lost = 0;
    bool m_isStarted = false;
};

} // namespace supersynk
