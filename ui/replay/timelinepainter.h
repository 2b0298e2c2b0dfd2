// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/replay/timelinelayout.h"
#include "ui/timeline/timelinecolors.h"
#include "ui/timeline/timelinescale.h"

#include <QString>

#include <optional>

class QPainter;

namespace supersynk {

/// Paints what lies above the lanes of a timeline: axis, markers, loop, playhead.
class TimelinePainter
{
public:
    TimelinePainter(QPainter &painter, const Timeline &timeline, const TimelineScale &scale,
                    const TimelineLayout &layout, const QPalette &palette);

    /// The times of the axis. Those that \a covered hides are left out.
    void paintAxis(std::optional<double> covered) const;
    /// Lines at the times of the axis, behind the lanes.
    void paintGrid() const;
    /// Markers with a line through the lanes, and gaps. The handles of \a loop hide no text.
    void paintMarkers(const std::optional<TimelineRange> &loop) const;
    /// The ground behind the lanes, from A to B.
    void paintLoopGround(const TimelineRange &loop) const;
    void paintLoopEdges(const TimelineRange &loop) const;
    void paintPlayhead(TimelineTime time) const;
    /// The time under the pointer.
    void paintPointer(TimelineTime time) const;

    /// The width of an edge's handle, in the strip of the markers.
    static constexpr int kHandleWidth = 16;

private:
    void paintLine(TimelineTime time, const QColor &color, Qt::PenStyle style, int top,
                   double width = 1) const;
    void paintFlag(const Timeline::Marker &marker) const;
    void paintLabel(const QString &label, const QRectF &place) const;
    [[nodiscard]] QRectF beginHandle(TimelineTime time) const;
    [[nodiscard]] QRectF endHandle(TimelineTime time) const;
    void paintHandle(const QRectF &handle, const QString &letter) const;
    void paintTime(const QString &text, double x, const QColor &ground, const QColor &color) const;

    QPainter &m_painter;
    const Timeline &m_timeline;
    const TimelineScale &m_scale;
    const TimelineLayout &m_layout;
    const TimelineColors m_colors;
};

} // namespace supersynk
