// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "server/channels/instant.h"
#include "ui/activity/axis.h"
#include "ui/activity/plotlayout.h"
#include "ui/timeline/plotmark.h"
#include "ui/timeline/timelinescale.h"
#include "ui/watch/traffichistory.h"
#include "ui/widgets/seriescolor.h"

#include <QList>

#include <vector>

class QPainter;
class QPalette;

namespace supersynk {

/// The value of \a sample that \a series shows.
[[nodiscard]] double valueOf(const Sample &sample, Series series);

/// Bins of a TrafficHistory on a time scale.
struct ChartTimes
{
    const TimelineScale &scale;
    Instant origin; ///< Time 0 of the scale.
    const std::vector<TrafficBin> &bins;

    [[nodiscard]] TimelineTime middleOf(const TrafficBin &bin) const;
    /// Null outside of the bins and in a gap.
    [[nodiscard]] const TrafficBin *binAt(TimelineTime time) const;
};

/// Lines over time, with grid and scale. The area below the first line is filled, so that colour is not the
/// only difference to the second. Around a line lies a band from the lowest to the highest value of each bin.
class Chart final
{
public:
    /// \a times must outlive the chart.
    Chart(const PlotArea &area, const ChartTimes &times, const QList<Series> &series);

    void paint(QPainter &painter, const QPalette &palette) const;
    /// A thin line for each of \a marks, with its number where there is room.
    void paintMarks(QPainter &painter, const QPalette &palette, const QList<PlotMark> &marks,
                    bool hasNumbers) const;
    /// Marks \a moment and labels it with \a values.
    void paintReadout(QPainter &painter, const QPalette &palette, TimelineTime moment,
                      const QString &values) const;

private:
    [[nodiscard]] qreal xOf(const TrafficBin &bin) const;
    [[nodiscard]] qreal yOf(double value) const;
    void paintDots(QPainter &painter, const QPalette &palette, TimelineTime moment) const;
    void paintScale(QPainter &painter, const QPalette &palette) const;
    void paintTimes(QPainter &painter, const QPalette &palette) const;
    void paintLine(QPainter &painter, Series series, const QColor &color) const;
    void paintRun(QPainter &painter, std::size_t first, std::size_t end, Series series,
                  const QColor &color) const;

    PlotArea m_area;
    const ChartTimes &m_times;
    QList<Series> m_series;
    Axis m_axis;
};

} // namespace supersynk
