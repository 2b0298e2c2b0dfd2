// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "server/recording/marker.h"
#include "ui/timeline/plotmark.h"

#include <QList>

namespace supersynk {

/// Numbers the markers, and keeps the latest kMaxMarks.
class MarkerList
{
public:
    static constexpr qsizetype kMaxMarks = 1000;

    /// Returns the number of \a marker, from 1 on.
    int add(const Marker &marker);
    /// The next marker is number 1 again.
    void restart() { m_last = 0; }
    /// By ascending time, as they lie on the plots.
    [[nodiscard]] const QList<PlotMark> &marks() const { return m_marks; }

private:
    QList<PlotMark> m_marks;
    int m_last = 0;
};

} // namespace supersynk
