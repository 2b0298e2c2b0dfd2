// SPDX-License-Identifier: GPL-3.0-only
#include "server/recording/recordingtimeline.h"

#include "server/channels/limits.h"

#include <algorithm>

namespace supersynk {

std::optional<RecordingTimeline::Offset> RecordingTimeline::Lane::joinedAt(Offset offset) const
{
    const auto after = std::ranges::upper_bound(spans, offset, {}, &Span::from);
    if (after == spans.begin())
        return std::nullopt;
    auto span = std::prev(after);
    if (offset >= span->to && !(isThereAtEnd && after == spans.end()))
        return std::nullopt;
    while (span != spans.begin() && std::prev(span)->to == span->from)
        --span;
    return span->from;
}

std::chrono::milliseconds RecordingTimeline::clientTimeoutAt(Offset offset) const
{
    if (clientTimeouts.empty())
        return kDefaultClientTimeout;
    const auto after = std::ranges::upper_bound(clientTimeouts, offset, {}, &TimeoutChange::time);
    return after == clientTimeouts.begin() ? after->timeout : std::prev(after)->timeout;
}

} // namespace supersynk
