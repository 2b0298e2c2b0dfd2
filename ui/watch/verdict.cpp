// SPDX-License-Identifier: GPL-3.0-only
#include "ui/watch/verdict.h"

#include <algorithm>

namespace supersynk {

using namespace std::chrono_literals;

std::chrono::microseconds silenceLimit(const ClientSnapshot &client, std::chrono::milliseconds clientTimeout)
{
    const std::chrono::microseconds maximum = std::chrono::microseconds(clientTimeout) / 2;
    if (client.updates < 2)
        return maximum;
    // Not from the rate: it falls as soon as a post is overdue, which would stretch the limit.
    const auto intervals = static_cast<std::int64_t>(client.updates - 1);
    const std::chrono::microseconds meanInterval = (client.lastSeen - client.joined) / intervals;
    return std::min(maximum, std::max<std::chrono::microseconds>(1s, 5 * meanInterval));
}

std::chrono::microseconds timeLeft(const ClientSnapshot &client, Instant now,
                                   std::chrono::milliseconds clientTimeout)
{
    return std::max(0us, std::chrono::microseconds(clientTimeout) - (now - client.lastSeen));
}

bool isOverdue(const ClientSnapshot &client, Instant now, std::chrono::milliseconds clientTimeout)
{
    return now - client.lastSeen > silenceLimit(client, clientTimeout);
}

} // namespace supersynk
