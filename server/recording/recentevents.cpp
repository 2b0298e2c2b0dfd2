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

Instant RecentEvents::begin(Instant now) const
{
    return m_events.empty() ? now : m_events.front().time;
}

RecentEvents::Since RecentEvents::since(Instant from) const
{
    PresentClients present = m_before;
    std::vector<ChannelEvent> events;
    for (const ChannelEvent &event : m_events) {
        // Present: the store was asked at the beginning, for clients that had come before.
        if (event.time < from || event.kind == ChannelEvent::Kind::Present)
            present.apply(event);
        else
            events.push_back(event);
    }
    return {present.events(from), std::move(events)};
}

void RecentEvents::dropFirst()
{
    m_bytes -= m_events.front().bytes();
    m_before.apply(m_events.front());
    m_events.pop_front();
}

} // namespace supersynk
