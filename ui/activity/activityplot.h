// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/activity/plotmark.h"
#include "ui/widgets/seriescolor.h"

#include <QList>
#include <QWidget>

#include <optional>
#include <vector>

namespace supersynk {

class Chart;
class History;
struct PlotArea;
struct Sample;

/// Requests, bytes and clients over the last ten minutes. The latest values stand next to the titles; the
/// pointer or the arrow keys show the values of one moment.
///
/// Not by Qt Charts: for four lines that would be another dependency to ship, a graphics scene, and axes that
/// don't follow the palette.
class ActivityPlot final : public QWidget
{
    Q_OBJECT

public:
    /// \a history must outlive the plot.
    explicit ActivityPlot(const History &history, QWidget *parent = nullptr);

    /// Shows the current history. To be called once a second.
    void refresh();

    /// Oldest first. To be set again when they have moved.
    void setMarks(const QList<PlotMark> &marks);
    [[nodiscard]] const QList<PlotMark> &marks() const { return m_marks; }

    /// The moment whose values are shown, if any.
    [[nodiscard]] std::optional<int> secondsAgo() const { return m_secondsAgo; }
    void setSecondsAgo(std::optional<int> secondsAgo);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    [[nodiscard]] QRect room() const;
    [[nodiscard]] std::vector<Chart> charts() const;
    void paintMarks(QPainter &painter) const;
    void paintTitles(QPainter &painter) const;
    void paintReadout(QPainter &painter) const;
    void paintEmptyState(QPainter &painter) const;
    [[nodiscard]] const PlotMark *shownMark() const;
    [[nodiscard]] QString sentence() const;

    const History &m_history;
    QList<PlotMark> m_marks;
    std::optional<int> m_secondsAgo;
};

} // namespace supersynk
