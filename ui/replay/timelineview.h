// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/replay/timelinelayout.h"
#include "ui/replay/timelinerows.h"
#include "ui/timeline/timeline.h"
#include "ui/timeline/timelinescale.h"

#include <QAbstractScrollArea>
#include <QCache>
#include <QPixmap>

#include <optional>
#include <vector>

class QHelpEvent;

namespace supersynk {

/// A Timeline: an overview of all of it, an axis with markers, and a lane for each client.
///
/// | input | does |
/// |---|---|
/// | drag on the axis or of the playhead, click into a lane | seeks |
/// | Left, Right; with Shift; Home, End | seek by 1 s; by 10 s; to the ends |
/// | Ctrl+wheel, +, -, 0 | zoom about the pointer or the playhead; show all |
/// | drag of lanes or the overview, wheel sideways, Page Up, Page Down | move the shown part |
/// | drag of A or B, drag on the axis with Shift, A, B | set the loop |
/// | Up, Down, click | choose the current row |
/// | Return, click on its box | checks or unchecks the row |
///
/// Paints lanes once for each shown part, and only the visible ones: thousands cost as much as a page.
class TimelineView final : public QAbstractScrollArea
{
    Q_OBJECT

private:
    /// What the pressed button of the mouse does.
    enum class Drag { None, Press, Lanes, Playhead, Overview, LoopBegin, LoopEnd };

public:
    explicit TimelineView(QWidget *parent = nullptr);

    /// Shows all of \a timeline, with its playhead at 0, without a loop, and with all lanes checked.
    void setTimeline(Timeline timeline);
    /// \a lanes are those of the timeline with other names and colours.
    void setNames(std::vector<Timeline::Lane> lanes);
    [[nodiscard]] const Timeline &timeline() const { return m_timeline; }

    /// Shows the part with \a time if the playhead was visible before.
    void setPlayhead(TimelineTime time);
    [[nodiscard]] TimelineTime playhead() const { return m_playhead; }
    /// Whether the operator is moving the playhead now.
    [[nodiscard]] bool isSeeking() const { return m_drag == Drag::Playhead; }
    /// Emits nothing, as setPlayhead().
    void setLoop(std::optional<TimelineRange> loop);
    [[nodiscard]] const std::optional<TimelineRange> &loop() const { return m_loop; }
    /// Moves the loop's beginning or end to the playhead; emits loopChanged().
    void setLoopBegin();
    void setLoopEnd();

    /// Whether lanes have boxes to check.
    void setCheckable(bool isCheckable);
    [[nodiscard]] bool isChecked(std::size_t lane) const { return m_checked.at(lane); }
    void setRowChecked(int row, bool isChecked);

    [[nodiscard]] const TimelineRows &rows() const { return m_rows; }
    [[nodiscard]] int currentRow() const { return m_currentRow; }
    void setCurrentRow(int row);

    /// About the playhead if it is shown, else about the middle.
    void zoom(double factor);
    void showAll();
    [[nodiscard]] const TimelineScale &scale() const { return m_scale; }
    [[nodiscard]] TimelineLayout layoutNow() const;
    /// Says where the playhead is, and how the current client is there.
    [[nodiscard]] QString sentence() const;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// The operator has moved the playhead.
    void seeked(supersynk::TimelineTime time);
    void loopChanged(const std::optional<supersynk::TimelineRange> &loop);
    void checkedChanged();
    void currentRowChanged(int row);

protected:
    bool viewportEvent(QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;

private:
    static constexpr int kMargin = 8; // pixels, left of the names
    static constexpr int kSwatch = 8; // pixels

    [[nodiscard]] int scrolled() const;
    [[nodiscard]] int gutterWidth() const;
    void layOut();
    void showPart();
    void seek(TimelineTime time);
    void changeLoop(std::optional<TimelineRange> loop);
    void updatePlayhead(TimelineTime time);
    void measureNames();
    void updateSentence();
    void paintRows(QPainter &painter, const TimelineLayout &layout);
    void paintName(QPainter &painter, const TimelineLayout &layout, int row) const;
    [[nodiscard]] const QPixmap &lanePixmap(std::size_t lane, const QSize &size);
    [[nodiscard]] QRect checkBoxRect(const TimelineLayout &layout, int row) const;
    [[nodiscard]] Qt::CheckState checkState(int row) const;
    [[nodiscard]] Drag dragAt(const QPointF &point, Qt::KeyboardModifiers modifiers) const;
    void dragTo(const QPointF &point);
    void showInOverview(double x);
    void clickRow(const QPointF &point);
    void updateCursor(const QPointF &point, Qt::KeyboardModifiers modifiers);
    void setPointer(std::optional<QPointF> pointer);
    [[nodiscard]] QString toolTipAt(const QPoint &point) const;

    Timeline m_timeline;
    TimelineRows m_rows;
    TimelineScale m_scale;
    TimelineTime m_playhead{};
    std::optional<TimelineRange> m_loop;
    std::vector<bool> m_checked; // by lane
    bool m_isCheckable = false;
    int m_currentRow = 0;
    int m_widestName = 0; // pixels

    QCache<std::size_t, QPixmap> m_lanes; // for the shown part; cost in bytes
    QPixmap m_overview;                   // null if it has to be painted

    Drag m_drag = Drag::None;
    QPointF m_pressed;
    QPointF m_dragged;                // the latest place
    TimelineTime m_loopFixed{};       // the end of the loop that is not dragged
    std::optional<QPointF> m_pointer; // over the lanes
};

} // namespace supersynk
