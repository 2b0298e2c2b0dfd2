// SPDX-License-Identifier: GPL-3.0-only
// Mouse and keyboard input of a TimelineView.
#include "ui/replay/timelineview.h"

#include "ui/replay/timelinepainter.h"
#include "ui/text/plaintext.h"
#include "ui/timeline/timelinetext.h"

#include <QGuiApplication>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QLocale>
#include <QMouseEvent>
#include <QScrollBar>
#include <QStyleHints>
#include <QToolTip>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

using namespace std::chrono_literals;

namespace supersynk {
namespace {

constexpr double kZoomStep = 1.25; // of a key, or a notch of the wheel
constexpr int kNear = 6;           // pixels

} // namespace

void TimelineView::keyPressEvent(QKeyEvent *event)
{
    const TimelineTime step = event->modifiers() & Qt::ShiftModifier ? 10s : 1s;
    switch (event->key()) {
    case Qt::Key_Left:
        return seek(m_playhead - step);
    case Qt::Key_Right:
        return seek(m_playhead + step);
    case Qt::Key_Home:
        return seek({});
    case Qt::Key_End:
        return seek(m_timeline.length);
    case Qt::Key_PageUp:
        m_scale.moveBy(-m_scale.span());
        return showPart();
    case Qt::Key_PageDown:
        m_scale.moveBy(m_scale.span());
        return showPart();
    case Qt::Key_Up:
        return setCurrentRow(m_currentRow - 1);
    case Qt::Key_Down:
        return setCurrentRow(m_currentRow + 1);
    case Qt::Key_Plus:
    case Qt::Key_Equal: // the same key without Shift
        return zoom(kZoomStep);
    case Qt::Key_Minus:
        return zoom(1 / kZoomStep);
    case Qt::Key_0:
        return showAll();
    case Qt::Key_A:
        return setLoopBegin();
    case Qt::Key_B:
        return setLoopEnd();
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_isCheckable && m_rows.count() > 0)
            return setRowChecked(m_currentRow, checkState(m_currentRow) != Qt::Checked);
        break;
    default:
        break;
    }
    event->ignore(); // QAbstractScrollArea would scroll
}

void TimelineView::wheelEvent(QWheelEvent *event)
{
    constexpr double kNotch = QWheelEvent::DefaultDeltasPerStep;
    const QPoint delta = event->angleDelta();
    if (event->modifiers() & Qt::ControlModifier) {
        m_scale.zoom(std::pow(kZoomStep, delta.y() / kNotch), m_scale.timeAt(event->position().x()));
        showPart();
        event->accept();
        return;
    }
    const bool isSideways = event->modifiers() & Qt::ShiftModifier;
    if (const int x = isSideways && delta.x() == 0 ? delta.y() : delta.x(); x != 0) {
        m_scale.moveBy(m_scale.timeOf(-x));
        showPart();
        event->accept();
        return;
    }
    QAbstractScrollArea::wheelEvent(event);
}

TimelineView::Drag TimelineView::dragAt(const QPointF &point, Qt::KeyboardModifiers modifiers) const
{
    const TimelineLayout layout = layoutNow();
    const QPoint place = point.toPoint();
    const auto isNear = [&](TimelineTime time, double before, double behind) {
        const double distance = point.x() - m_scale.xOf(time);
        return distance >= -before && distance <= behind;
    };
    constexpr int kHandle = TimelinePainter::kHandleWidth;
    if (layout.overview.contains(place))
        return Drag::Overview;
    const bool isAbove = place.y() > layout.overview.bottom() && place.y() < layout.lanes.top();
    if (isAbove && place.y() >= layout.markers.top() && m_loop && isNear(m_loop->first, kNear, kHandle))
        return Drag::LoopBegin;
    if (isAbove && place.y() >= layout.markers.top() && m_loop && isNear(m_loop->second, kHandle, kNear))
        return Drag::LoopEnd;
    const bool isInPlot =
        place.x() >= layout.lanes.left() - kNear && place.x() <= layout.lanes.right() + kNear;
    if (!isInPlot)
        return Drag::None;
    if (isAbove && modifiers & Qt::ShiftModifier)
        return Drag::LoopEnd;
    if (isAbove || isNear(m_playhead, kNear, kNear))
        return Drag::Playhead;
    return Drag::Press;
}

void TimelineView::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    const QPointF point = event->position();
    m_pressed = m_dragged = point;
    m_drag = dragAt(point, event->modifiers());
    const bool isNewLoop = event->modifiers() & Qt::ShiftModifier;
    if (m_drag == Drag::LoopBegin)
        m_loopFixed = m_loop->second;
    else if (m_drag == Drag::LoopEnd)
        m_loopFixed = isNewLoop || !m_loop ? m_scale.timeAt(point.x()) : m_loop->first;
    else if (m_drag == Drag::Playhead || m_drag == Drag::Overview)
        dragTo(point);
    clickRow(point);
    viewport()->update();
}

/// Chooses the row under \a point, and checks it if the point is on its box.
void TimelineView::clickRow(const QPointF &point)
{
    const TimelineLayout layout = layoutNow();
    const int row = layout.rowAt(static_cast<int>(point.y()), scrolled());
    if (row < 0 || row >= m_rows.count())
        return;
    setCurrentRow(row);
    if (m_isCheckable && checkBoxRect(layout, row).adjusted(-4, -3, 4, 3).contains(point.toPoint()))
        setRowChecked(row, checkState(row) != Qt::Checked);
}

void TimelineView::mouseMoveEvent(QMouseEvent *event)
{
    if (m_drag == Drag::None) {
        const QRect lanes = layoutNow().lanes;
        const bool isOverLanes =
            lanes.adjusted(0, -layoutNow().markers.height(), 0, 0).contains(event->pos());
        setPointer(isOverLanes ? std::optional(event->position()) : std::nullopt);
        updateCursor(event->position(), event->modifiers());
        return;
    }
    if (m_drag == Drag::Press) {
        const QPointF moved = event->position() - m_pressed;
        if (moved.manhattanLength() < QGuiApplication::styleHints()->startDragDistance())
            return;
        m_drag = Drag::Lanes;
        viewport()->setCursor(Qt::ClosedHandCursor);
    }
    dragTo(event->position());
}

void TimelineView::dragTo(const QPointF &point)
{
    switch (m_drag) {
    case Drag::Lanes:
        m_scale.moveBy(-m_scale.timeOf(point.x() - m_dragged.x()));
        verticalScrollBar()->setValue(scrolled() - static_cast<int>(point.y() - m_dragged.y()));
        showPart();
        break;
    case Drag::Playhead:
        seek(m_scale.timeAt(std::clamp<double>(point.x(), m_scale.left(), m_scale.left() + m_scale.width())));
        break;
    case Drag::Overview:
        showInOverview(point.x());
        break;
    case Drag::LoopBegin:
    case Drag::LoopEnd: {
        const auto [from, to] = std::minmax({m_loopFixed, m_scale.timeAt(point.x())});
        changeLoop(TimelineRange(from, to));
        break;
    }
    case Drag::None:
    case Drag::Press:
        break;
    }
    m_dragged = point;
}

/// Shows the part about \a x of the overview; all is shown already without zoom, and then it seeks.
void TimelineView::showInOverview(double x)
{
    TimelineScale whole = m_scale;
    whole.showAll();
    const TimelineTime time = whole.timeAt(x);
    if (m_scale.span() == m_scale.length())
        return seek(time);
    m_scale.show(time - m_scale.span() / 2, m_scale.span());
    showPart();
}

void TimelineView::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    if (m_drag == Drag::Press)
        seek(m_scale.timeAt(m_pressed.x()));
    m_drag = Drag::None;
    updateCursor(event->position(), event->modifiers());
    viewport()->update();
}

void TimelineView::updateCursor(const QPointF &point, Qt::KeyboardModifiers modifiers)
{
    switch (dragAt(point, modifiers)) {
    case Drag::Playhead:
    case Drag::LoopBegin:
    case Drag::LoopEnd:
        viewport()->setCursor(Qt::SizeHorCursor);
        break;
    case Drag::Overview:
        viewport()->setCursor(Qt::PointingHandCursor);
        break;
    default:
        viewport()->unsetCursor();
        break;
    }
}

void TimelineView::setPointer(std::optional<QPointF> pointer)
{
    if (m_pointer == pointer)
        return;
    m_pointer = pointer;
    viewport()->update();
}

bool TimelineView::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::Leave)
        setPointer(std::nullopt);
    if (event->type() != QEvent::ToolTip)
        return QAbstractScrollArea::viewportEvent(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const QString text = toolTipAt(help->pos());
    QToolTip::showText(help->globalPos(), text.isEmpty() ? QString() : plainToolTip(text), viewport());
    return true;
}

QString TimelineView::toolTipAt(const QPoint &point) const
{
    const TimelineLayout layout = layoutNow();
    if (point.x() >= layout.lanes.left() - kNear && point.y() > layout.overview.bottom()) {
        for (const Timeline::Gap &gap : m_timeline.gaps) {
            if (std::abs(m_scale.xOf(gap.time) - point.x()) <= kNear / 2.0)
                return tr("%n message(s) dropped here", nullptr, static_cast<int>(gap.dropped));
        }
        for (const Timeline::Marker &marker : m_timeline.markers) {
            if (std::abs(m_scale.xOf(marker.time) - point.x()) <= kNear)
                return timelineText(marker.time) + QChar::Space + marker.label
                    + (marker.text.isEmpty() ? QString() : QStringLiteral(": ") + marker.text);
        }
    }
    const int row = layout.rowAt(point.y(), scrolled());
    if (row < 0 || row >= m_rows.count())
        return {};
    const TimelineRows::Row &of = m_rows.at(row);
    const Timeline::Lane &lane = m_timeline.lanes[of.firstLane];
    if (of.isGroup)
        return shownName(lane.shownGroup());
    const QString name = shownName(lane.name);
    const QString id = visibleText(lane.id);
    if (point.x() < layout.lanes.left())
        return name == id ? id : name + u'\n' + id;
    const TimelineTime time = m_scale.timeAt(point.x());
    return tr("%1: %2 at %3", "a client, how it is there, a time")
        .arg(name, laneText(lane, time), exactTimelineText(time));
}

} // namespace supersynk
