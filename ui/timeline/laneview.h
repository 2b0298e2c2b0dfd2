// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/timeline/plotmark.h"
#include "ui/timeline/timeline.h"
#include "ui/timeline/timelinescale.h"

#include <QAbstractScrollArea>
#include <QList>

#include <utility>
#include <vector>

namespace supersynk {

class Names;
class PresenceLog;
class TimeInput;
class TimeWindow;

/// The part of a view over time that shows times, between a gutter for names or scales and the scroll bar.
/// The same for lanes and plots, so that a moment has one place in all of them.
struct TimeColumn
{
    int left = 0;
    int width = 1;
};
[[nodiscard]] TimeColumn timeColumn(const QWidget &view);

/// A channel and an id in it.
using LaneName = std::pair<QByteArray, QByteArray>;

/// A lane for each client of a PresenceLog: how it was there in the part that a TimeWindow shows. TimeInput
/// has the mouse and the keys; Up, Down and a click choose a client.
///
/// Only visible lanes are painted, and none while the view is hidden.
class LaneView final : public QAbstractScrollArea
{
    Q_OBJECT

public:
    /// \a log and \a window must outlive the view.
    LaneView(const PresenceLog &log, TimeWindow &window, QWidget *parent = nullptr);

    /// Shows \a names, which outlive the view.
    void setNames(const Names &names);
    /// Lanes stand in the order of \a clients. Other clients that were there in the shown part follow.
    void setOrder(const QList<LaneName> &clients);
    void setSelected(const LaneName &client);
    void setMarks(const QList<PlotMark> &marks);
    /// Shows the current log. Call it once a second.
    void refresh();

    [[nodiscard]] const std::vector<LaneName> &rows() const { return m_rows; }
    /// How the selected client is there at the moment.
    [[nodiscard]] QString sentence() const;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// The operator has chosen a client.
    void chosen(const QByteArray &channel, const QByteArray &clientId);

protected:
    bool viewportEvent(QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    [[nodiscard]] int rowHeight() const;
    [[nodiscard]] TimelineScale scale() const;
    [[nodiscard]] QString nameOf(const LaneName &client) const;
    [[nodiscard]] int rowAt(int y) const;
    [[nodiscard]] QString toolTipAt(const QPoint &point) const;
    void updateRows();
    void updateScrollBar();
    void updateSentence();
    void choose(int row);
    void paintRow(QPainter &painter, int row, const TimelineScale &scale) const;
    void paintName(QPainter &painter, const LaneName &client, const QRect &row) const;
    void paintOverlay(QPainter &painter, const TimelineScale &scale) const;

    const PresenceLog &m_log;
    TimeWindow &m_window;
    const Names *m_names = nullptr;
    TimeInput *m_input;
    QList<LaneName> m_order;
    std::vector<LaneName> m_rows;
    LaneName m_selected;
    QList<PlotMark> m_marks;
};

} // namespace supersynk
