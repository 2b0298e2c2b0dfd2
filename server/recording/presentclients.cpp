// SPDX-License-Identifier: GPL-3.0-only
#include "server/recording/presentclients.h"

namespace supersynk {

void PresentClients::apply(const ChannelEvent &event)
{
    const std::pair client(event.key, event.clientId);
    switch (event.kind) {
    case ChannelEvent::Kind::Present:
    case ChannelEvent::Kind::Body:
        m_latest.insert(client, event);
        break;
    case ChannelEvent::Kind::Left:
    case ChannelEvent::Kind::TimedOut:
    case ChannelEvent::Kind::Removed:
        m_latest.remove(client);
        break;
    case ChannelEvent::Kind::LateBody:
    case ChannelEvent::Kind::Joined:
        break;
    }
}

std::vector<ChannelEvent> PresentClients::events(Instant time) const
{
    std::vector<ChannelEvent> events;
    events.reserve(static_cast<std::size_t>(m_latest.size()));
    for (ChannelEvent event : m_latest) {
        event.kind = ChannelEvent::Kind::Present;
        event.time = time;
        events.push_back(std::move(event));
    }
    return events;
}

} // namespace supersynk
