// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/timeline/plotmark.h"
#include "ui/timeline/timelinescale.h"
#include "ui/watch/traffichistory.h"
#include "ui/widgets/seriescolor.h"

#include <QList>
#include <QWidget>

#include <vector>

namespace supersynk {

class Chart;
class TimeWindow;
struct PlotArea;

/// Requests, bytes and clients in the part of the session that a TimeWindow shows, one above the other; in a
/// low room, the first of them. The latest values stand beside them; the pointer or the arrow keys show the
/// values of one moment. TimeInput has the mouse and the keys.
///
/// Not by Qt Charts: for four lines that would be another dependency to ship, a graphics scene, and axes that
/// don't follow the palette.
class ActivityPlot final : public QWidget
{
    Q_OBJECT

public:
    /// \a history, whose times are published ones, and \a window must outlive the plot.
    ActivityPlot(const TrafficHistory &history, TimeWindow &window, QWidget *parent = nullptr);

    /// Shows the current history. Call it once a second.
    void refresh();

    /// By ascending time.
    void setMarks(const QList<PlotMark> &marks);
    [[nodiscard]] const QList<PlotMark> &marks() const { return m_marks; }

    /// Where its charts are, and its times.
    [[nodiscard]] std::vector<PlotArea> areas() const;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    [[nodiscard]] QRect room() const;
    [[nodiscard]] TimelineScale scale() const;
    void updateBins();
    void showMoment();
    void paintCharts(QPainter &painter) const;
    void paintTitles(QPainter &painter) const;
    void paintEmptyState(QPainter &painter) const;
    [[nodiscard]] QString readoutOf(const QList<Series> &series) const;
    [[nodiscard]] const PlotMark *shownMark() const;
    [[nodiscard]] QString sentence() const;

    const TrafficHistory &m_history;
    TimeWindow &m_window;
    std::vector<TrafficBin> m_bins; // of the shown part
    QList<PlotMark> m_marks;
};

} // namespace supersynk
