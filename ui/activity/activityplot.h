// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/widgets/seriescolor.h"

#include <QWidget>

#include <optional>
#include <vector>

namespace supersynk {

class Chart;
class History;
struct PlotArea;
struct Sample;

/// Requests, bytes and clients over the last ten minutes, the latest figures beside the titles, and those of
/// the moment under the pointer, or, by the arrow keys, without one.
///
/// Painted here and not by Qt Charts: for four lines that would be one more dependency to install and to
/// ship, a graphics scene beside the widgets, and axes that don't follow the palette.
class ActivityPlot final : public QWidget
{
    Q_OBJECT

public:
    /// \a history outlives the plot.
    explicit ActivityPlot(const History &history, QWidget *parent = nullptr);

    /// Shows what the history has become. To be called once a second.
    void refresh();

    /// The moment whose figures are read, if there is one.
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
    void paintTitles(QPainter &painter) const;
    void paintReadout(QPainter &painter) const;
    void paintEmptyState(QPainter &painter) const;
    [[nodiscard]] QString sentence() const;

    const History &m_history;
    std::optional<int> m_secondsAgo;
};

} // namespace supersynk
