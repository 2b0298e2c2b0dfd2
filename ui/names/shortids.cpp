// SPDX-License-Identifier: GPL-3.0-only
#include "ui/names/shortids.h"

#include "ui/names/shortid.h"

#include <algorithm>
#include <utility>
#include <vector>

namespace supersynk {

bool ShortIds::setPresent(const Snapshot &snapshot)
{
    add(snapshot);
    bool isTextChanged = false;
    for (Channel &channel : m_channels) {
        if (!std::exchange(channel.isChanged, false))
            continue;
        auto distinct = distinctShortIds(channel.clients.keys());
        isTextChanged |= distinct != channel.distinct;
        channel.distinct = std::move(distinct);
    }
    m_channels.removeIf([](const auto &entry) { return entry.value().clients.isEmpty(); });
    return isTextChanged;
}

QString ShortIds::textOf(const QByteArray &channel, const QByteArray &id) const
{
    if (const auto known = m_channels.constFind(channel); known != m_channels.constEnd()) {
        if (const QString text = known->distinct.value(id); !text.isEmpty())
            return text;
    }
    return shortId(id);
}

void ShortIds::add(const Snapshot &snapshot)
{
    ++m_changes;
    qsizetype here = 0;
    for (const ChannelSnapshot &channel : snapshot.channels) {
        Channel &known = m_channels[channel.key];
        const qsizetype before = known.clients.size();
        for (const ClientSnapshot &client : channel.clients)
            known.clients.insert(client.id, m_changes);
        known.isChanged = known.clients.size() != before;
        here += std::ssize(channel.clients);
    }
    qsizetype all = 0;
    for (const Channel &channel : std::as_const(m_channels))
        all += channel.clients.size();
    if (all - here > kMaxGone)
        forgetOldest(all - here - kMaxGone);
}

/// Forgets at least \a count of the clients that are gone, and with them those that left at the same time.
void ShortIds::forgetOldest(qsizetype count)
{
    std::vector<std::uint64_t> times;
    for (const Channel &channel : std::as_const(m_channels)) {
        for (const std::uint64_t time : channel.clients) {
            if (time < m_changes)
                times.push_back(time);
        }
    }
    const auto last = times.begin() + count - 1;
    std::ranges::nth_element(times, last);
    for (Channel &channel : m_channels) {
        if (channel.clients.removeIf([&](const auto &entry) { return entry.value() <= *last; }) > 0)
            channel.isChanged = true;
    }
}

} // namespace supersynk
