// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "server/recording/marker.h"
#include "ui/activity/plotmark.h"

#include <QList>

namespace supersynk {

/// Numbers the markers, and keeps those of the time that the plots show.
class MarkerList
{
public:
    /// Returns the number of \a marker, from 1 on.
    int add(const Marker &marker);
    /// The next marker is number 1 again.
    void restart() { m_last = 0; }
    /// Oldest first, as they lie on the plots at \a now.
    [[nodiscard]] QList<PlotMark> recent(Instant now);

private:
    struct Numbered
    {
        Instant time;
        int number;
        QString text;
    };

    QList<Numbered> m_markers; // by time
    int m_last = 0;
};

} // namespace supersynk
