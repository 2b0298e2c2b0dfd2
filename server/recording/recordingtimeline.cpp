// SPDX-License-Identifier: GPL-3.0-only
#include "server/recording/recordingtimeline.h"

#include "server/channels/limits.h"

#include <algorithm>

namespace supersynk {

bool RecordingTimeline::Lane::isThereAt(Offset offset) const
{
    const auto after = std::ranges::upper_bound(spans, offset, {}, &Span::from);
    if (after == spans.begin())
        return false;
    return offset < std::prev(after)->to || (isThereAtEnd && after == spans.end());
}

std::chrono::milliseconds RecordingTimeline::clientTimeoutAt(Offset offset) const
{
    if (clientTimeouts.empty())
        return kDefaultClientTimeout;
    const auto after = std::ranges::upper_bound(clientTimeouts, offset, {}, &TimeoutChange::time);
    return after == clientTimeouts.begin() ? after->timeout : std::prev(after)->timeout;
}

} // namespace supersynk
