// SPDX-License-Identifier: GPL-3.0-only
#include "server/channels/journal.h"

#include <iterator>
#include <utility>

namespace supersynk {

Journal::Journal(std::function<Instant()> clock)
    : m_clock(std::move(clock))
{}

void Journal::start()
{
    const std::lock_guard lock(m_mutex);
    m_isStarted = true;
}

void Journal::write(JournalEntry entry)
{
    const std::lock_guard lock(m_mutex);
    if (!m_isStarted)
        return;
    entry.time = m_clock();
    if (m_entries.size() == JournalPages::kCapacity) {
        m_entries.pop_front();
        ++m_lost;
    }
    m_entries.push_back(std::move(entry));
}

JournalPages Journal::take()
{
    const std::lock_guard lock(m_mutex);
    JournalPages pages{.lost = std::exchange(m_lost, 0)};
    pages.entries.assign(std::make_move_iterator(m_entries.begin()),
                         std::make_move_iterator(m_entries.end()));
    m_entries.clear();
    return pages;
}

} // namespace supersynk
