// SPDX-License-Identifier: GPL-3.0-only
#include "ui/recording/markerlist.h"

#include "ui/recording/recordingtext.h"
#include "ui/watch/history.h"

#include <algorithm>

namespace supersynk {

int MarkerList::add(const Marker &marker)
{
    const Numbered added{marker.time, ++m_last, markerText(0, marker)};
    // A marker with a text comes later than those that were set while it was typed.
    const auto place = std::ranges::upper_bound(m_markers, added.time, {}, &Numbered::time);
    m_markers.insert(place, added);
    return m_last;
}

QList<PlotMark> MarkerList::recent(Instant now)
{
    using Seconds = std::chrono::duration<double>;
    m_markers.removeIf([now](const Numbered &marker) {
        return now - marker.time > std::chrono::seconds(History::kSeconds);
    });
    QList<PlotMark> marks;
    for (const Numbered &marker : m_markers)
        marks.append(
            {.secondsAgo = Seconds(now - marker.time).count(), .number = marker.number, .text = marker.text});
    return marks;
}

} // namespace supersynk
