// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/activity/axis.h"
#include "ui/activity/plotlayout.h"
#include "ui/activity/plotmark.h"
#include "ui/watch/history.h"
#include "ui/widgets/seriescolor.h"

#include <QList>
#include <QPointF>

class QPainter;
class QPalette;

namespace supersynk {

/// The value of \a sample that \a series shows.
[[nodiscard]] double valueOf(const Sample &sample, Series series);

/// "now", "2:10 ago".
[[nodiscard]] QString agoText(int secondsAgo);

/// Lines over the last ten minutes, with grid and scale. The area below the first line is filled, so that
/// colour is not the only difference to the second.
class Chart final
{
public:
    Chart(const PlotArea &area, const History &history, const QList<Series> &series);

    void paint(QPainter &painter, const QPalette &palette) const;
    /// A thin line for each of \a marks, with its number where there is room.
    void paintMarks(QPainter &painter, const QPalette &palette, const QList<PlotMark> &marks,
                    bool hasNumbers) const;
    /// Marks the second and labels it with \a values.
    void paintReadout(QPainter &painter, const QPalette &palette, int secondsAgo,
                      const QString &values) const;

    [[nodiscard]] qreal xOf(qreal secondsAgo) const;
    [[nodiscard]] int secondsAgoAt(qreal x) const;

private:
    [[nodiscard]] qreal yOf(double value) const;
    void paintDots(QPainter &painter, const QPalette &palette, int secondsAgo) const;
    void paintScale(QPainter &painter, const QPalette &palette) const;
    void paintTimes(QPainter &painter, const QPalette &palette) const;
    void paintLine(QPainter &painter, Series series, bool isFilled, const QColor &color) const;
    [[nodiscard]] int minutesPerLabel(const QFontMetrics &font) const;

    PlotArea m_area;
    const History &m_history;
    QList<Series> m_series;
    bool m_isEmpty; // of the history
    Axis m_axis;
};

} // namespace supersynk
