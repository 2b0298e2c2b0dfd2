// SPDX-License-Identifier: GPL-3.0-only
#include "ui/timeline/timeinput.h"

#include "ui/timeline/timewindow.h"

#include <QApplication>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QWheelEvent>
#include <QWidget>

#include <algorithm>
#include <cmath>
#include <utility>

using namespace std::chrono_literals;

namespace supersynk {
namespace {

constexpr double kZoom = 1.5;
constexpr int kSteps = 600; // of the moment, from side to side
constexpr int kPages = 10;

} // namespace

TimeInput::TimeInput(TimeWindow &window, QWidget &view, QWidget &area, std::function<TimelineScale()> scale)
    : QObject(&view)
    , m_window(window)
    , m_view(view)
    , m_area(area)
    , m_scale(std::move(scale))
{
    area.setMouseTracking(true);
    area.installEventFilter(this);
    if (&view != &area)
        view.installEventFilter(this);
    // The part moves below a pointer that rests.
    connect(&window, &TimeWindow::changed, this, [this] {
        if (m_pointer)
            pointAt(m_pointer);
    });
}

bool TimeInput::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == &m_view) {
        if (event->type() == QEvent::KeyPress)
            return key(static_cast<QKeyEvent &>(*event));
        if (event->type() == QEvent::FocusOut && !m_pointer)
            m_window.setMoment(std::nullopt);
    }
    return watched == &m_area && mouseEvent(*event);
}

bool TimeInput::mouseEvent(QEvent &event)
{
    switch (event.type()) {
    case QEvent::MouseMove:
        return move(static_cast<QMouseEvent &>(event));
    case QEvent::Leave:
        pointAt(std::nullopt);
        return false;
    case QEvent::MouseButtonPress: {
        const auto &press = static_cast<QMouseEvent &>(event);
        if (press.button() == Qt::LeftButton && isInTime(press.position()))
            m_pressed = press.position();
        return false;
    }
    case QEvent::MouseButtonRelease: {
        const bool wasDragging = std::exchange(m_isDragging, false);
        const bool wasDoubleClick = std::exchange(m_isDoubleClick, false);
        const std::optional<QPointF> pressed = std::exchange(m_pressed, std::nullopt);
        if (pressed && !wasDragging && !wasDoubleClick)
            m_window.choose(m_scale().timeAt(pressed->x()));
        m_area.unsetCursor();
        return wasDragging;
    }
    case QEvent::MouseButtonDblClick: {
        const auto &click = static_cast<QMouseEvent &>(event);
        if (click.button() != Qt::LeftButton || !isInTime(click.position()))
            return false;
        m_isDoubleClick = true;
        m_window.showWhole();
        return true;
    }
    case QEvent::Wheel:
        return wheel(static_cast<QWheelEvent &>(event));
    default:
        return false;
    }
}

bool TimeInput::move(const QMouseEvent &event)
{
    pointAt(event.position());
    if (!m_pressed || !(event.buttons() & Qt::LeftButton))
        return false;
    const double distance = event.position().x() - m_pressed->x();
    if (!m_isDragging && std::abs(distance) < QApplication::startDragDistance())
        return false;
    m_isDragging = true;
    m_area.setCursor(Qt::ClosedHandCursor);
    m_pressed = event.position();
    m_window.moveBy(m_scale().timeOf(-distance));
    return true;
}

bool TimeInput::wheel(const QWheelEvent &event)
{
    constexpr double kNotch = 120; // eighths of a degree
    constexpr double kPerNotch = 1.25;
    const QPoint delta = event.angleDelta();
    if (!isInTime(event.position()) || delta.isNull())
        return false;
    const bool isSideways = std::abs(delta.x()) > std::abs(delta.y());
    if (isSideways || event.modifiers() & Qt::ShiftModifier) {
        const double notches = (isSideways ? delta.x() : delta.y()) / kNotch;
        m_window.moveBy(m_scale().timeOf(-notches * m_scale().width() / kPages));
        return true;
    }
    if (!(event.modifiers() & Qt::ControlModifier) && !(m_isWheelZooming && m_view.hasFocus()))
        return false;
    m_window.zoom(std::pow(kPerNotch, delta.y() / kNotch), m_scale().timeAt(event.position().x()));
    return true;
}

bool TimeInput::key(const QKeyEvent &event)
{
    if (event.modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier))
        return false;
    const TimelineTime step =
        std::max<TimelineTime>(1s, std::chrono::round<std::chrono::seconds>(m_window.span() / kSteps));
    switch (event.key()) {
    case Qt::Key_Plus:
    case Qt::Key_Equal: // on the same key
        m_window.zoom(kZoom);
        return true;
    case Qt::Key_Minus:
        m_window.zoom(1 / kZoom);
        return true;
    case Qt::Key_0:
        m_window.showWhole();
        return true;
    case Qt::Key_Left:
        stepMoment(-step);
        return true;
    case Qt::Key_Right:
        stepMoment(step);
        return true;
    case Qt::Key_PageUp:
        stepMoment(-m_window.span() / kPages);
        return true;
    case Qt::Key_PageDown:
        stepMoment(m_window.span() / kPages);
        return true;
    case Qt::Key_Home:
        m_window.showMoment(m_window.sessionBegin());
        return true;
    case Qt::Key_End:
        m_window.showMoment(m_window.now());
        return true;
    case Qt::Key_Escape:
        if (!m_window.moment())
            return false;
        m_window.setMoment(std::nullopt);
        return true;
    default:
        return false;
    }
}

/// The first step shows the latest moment.
void TimeInput::stepMoment(TimelineTime time)
{
    m_window.showMoment(m_window.moment() ? *m_window.moment() + time : m_window.end());
}

void TimeInput::pointAt(std::optional<QPointF> point)
{
    m_pointer = point && isInTime(*point) ? point : std::nullopt;
    m_window.setMoment(m_pointer ? std::optional(m_scale().timeAt(m_pointer->x())) : std::nullopt);
}

bool TimeInput::isInTime(const QPointF &point) const
{
    const TimelineScale scale = m_scale();
    return point.x() >= scale.left() && point.x() <= scale.left() + scale.width();
}

} // namespace supersynk
