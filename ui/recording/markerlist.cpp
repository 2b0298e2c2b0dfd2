// SPDX-License-Identifier: GPL-3.0-only
#include "ui/recording/markerlist.h"

#include "server/server.h"
#include "ui/recording/recordingtext.h"

#include <algorithm>

namespace supersynk {

int MarkerList::add(const Marker &marker)
{
    const PlotMark added{
        .time = Server::publishedAt(marker.time), .number = ++m_last, .text = markerText(0, marker)};
    // A marker with a text comes later than those that were set while it was typed.
    const auto place = std::ranges::upper_bound(m_marks, added.time, {}, &PlotMark::time);
    m_marks.insert(place, added);
    if (m_marks.size() > kMaxMarks)
        m_marks.removeFirst();
    return m_last;
}

} // namespace supersynk
