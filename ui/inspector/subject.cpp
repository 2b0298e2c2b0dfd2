// SPDX-License-Identifier: GPL-3.0-only
#include "ui/inspector/subject.h"

#include <QSet>

#include <algorithm>

namespace supersynk {

SubjectStatistics statisticsOf(const ClientSnapshot &client)
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

std::optional<SubjectStatistics> statisticsOf(const ChannelSnapshot &channel, const Subject &subject)
{
    if (subject.isChannel())
        return statisticsOf(channel);
    const auto found = std::ranges::find(channel.clients, subject.clientId, &ClientSnapshot::id);
    return found == channel.clients.end() ? std::nullopt : std::optional(statisticsOf(*found));
}

std::optional<SubjectStatistics> statisticsOf(const Snapshot &snapshot, const Subject &subject)
{
    const auto found = std::ranges::find(snapshot.channels, subject.key, &ChannelSnapshot::key);
    return found == snapshot.channels.end() ? std::nullopt : statisticsOf(*found, subject);
}

SubjectStatistics statisticsOf(const ChannelSnapshot &channel)
{
    SubjectStatistics sum{
        .isChannel = true, .joined = Instant::max(), .size = 1}; // "["; a "," or the "]" follows each body
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
