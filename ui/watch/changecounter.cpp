// SPDX-License-Identifier: GPL-3.0-only
#include "ui/watch/changecounter.h"

#include "ui/watch/verdict.h"

#include <tuple>
#include <utility>

namespace supersynk {

void ChangeCounter::begin(const Snapshot &snapshot)
{
    m_clients = clientsOf(snapshot);
    m_count = 0;
}

void ChangeCounter::add(const Snapshot &snapshot)
{
    const Clients before = std::exchange(m_clients, clientsOf(snapshot));
    const auto key = [](const Client &client) { return std::tie(client.channel, client.client); };
    auto then = before.begin();
    auto now = m_clients.cbegin();
    while (then != before.end() && now != m_clients.cend()) {
        if (key(*then) == key(*now)) {
            m_count += then->isSilent != now->isSilent ? 1 : 0;
            ++then;
            ++now;
        } else {
            ++m_count;
            if (key(*then) < key(*now))
                ++then; // left
            else
                ++now; // joined
        }
    }
    m_count += static_cast<int>((before.end() - then) + (m_clients.cend() - now));
}

ChangeCounter::Clients ChangeCounter::clientsOf(const Snapshot &snapshot)
{
    Clients clients;
    for (const ChannelSnapshot &channel : snapshot.channels) {
        for (const ClientSnapshot &client : channel.clients)
            clients.push_back(
                {channel.serial, client.serial, isOverdue(client, snapshot.taken, snapshot.clientTimeout)});
    }
    return clients;
}

} // namespace supersynk
