// SPDX-License-Identifier: GPL-3.0-only
#include "server/recording/recentevents.h"

#include <utility>

namespace supersynk {

RecentEvents::RecentEvents(std::size_t capacity)
    : m_capacity(capacity)
{}

void RecentEvents::add(ChannelEvent event)
{
    m_bytes += event.bytes();
    m_events.push_back(std::move(event));
    while (m_bytes > m_capacity && !m_events.empty())
        dropFirst();
}

void RecentEvents::advance(Instant now)
{
    while (!m_events.empty() && m_events.front().time < now - kTime)
        dropFirst();
}

void RecentEvents::clear()
{
    m_events.clear();
    m_before = {};
    m_bytes = 0;
}

Instant RecentEvents::begin(Instant now) const
{
    return m_events.empty() ? now : m_events.front().time;
}

std::vector<ChannelEvent> RecentEvents::events() const
{
    std::vector<ChannelEvent> events = m_before.events(begin({}));
    events.insert(events.end(), m_events.begin(), m_events.end());
    return events;
}

void RecentEvents::dropFirst()
{
    m_bytes -= m_events.front().bytes();
    m_before.apply(m_events.front());
    m_events.pop_front();
}

} // namespace supersynk
