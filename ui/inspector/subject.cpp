// SPDX-License-Identifier: GPL-3.0-only
#include "ui/inspector/subject.h"

#include <QSet>

#include <algorithm>

namespace supersynk {

SubjectStatistics figuresOf(const ClientSnapshot &client)
{
    return {.clients = 1,
            .joined = client.joined,
            .size = client.bodySize,
            .rate = client.rate,
            .interval = client.interval,
            .jitter = client.jitter,
            .updates = client.updates,
            .late = client.late,
            .clockRestarts = client.clockRestarts,
            .address = client.address,
            .addresses = client.address.isEmpty() ? 0 : 1,
            .hasTwoSenders = client.hasTwoSenders,
            .otherAddress = client.otherAddress,
            .userAgent = client.userAgent,
            .userAgents = client.userAgent.isEmpty() ? 0 : 1};
}

std::optional<SubjectStatistics> figuresOf(const ChannelSnapshot &channel, const QByteArray &clientId)
{
    const auto found = std::ranges::find(channel.clients, clientId, &ClientSnapshot::id);
    if (found == channel.clients.end())
        return std::nullopt;
    return figuresOf(*found);
}

SubjectStatistics figuresOf(const ChannelSnapshot &channel)
{
    SubjectStatistics sum{.isChannel = true,
                          .joined = Instant::max(),
                          .size = 1}; // a bracket; each body has a comma or the other
    QSet<QByteArray> addresses;
    QSet<QByteArray> userAgents;
    int measured = 0;
    for (const ClientSnapshot &client : channel.clients) {
        ++sum.clients;
        sum.joined = std::min(sum.joined, client.joined);
        sum.size += client.bodySize + 1;
        sum.rate += client.rate;
        sum.interval += client.interval;
        measured += client.interval > 0 ? 1 : 0;
        sum.jitter = std::max(sum.jitter, client.jitter);
        sum.updates += client.updates;
        sum.late += client.late;
        sum.clockRestarts += client.clockRestarts;
        if (!client.address.isEmpty())
            addresses.insert(client.address);
        if (!client.userAgent.isEmpty())
            userAgents.insert(client.userAgent);
        if (sum.address.isEmpty())
            sum.address = client.address;
        if (sum.userAgent.isEmpty())
            sum.userAgent = client.userAgent;
    }
    sum.interval = measured > 0 ? sum.interval / measured : 0;
    sum.addresses = static_cast<int>(addresses.size());
    sum.userAgents = static_cast<int>(userAgents.size());
    return sum;
}

} // namespace supersynk
