// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/timeline/timelinescale.h"

#include <QObject>
#include <QPointF>

#include <functional>
#include <optional>

class QKeyEvent;
class QMouseEvent;
class QWheelEvent;
class QWidget;

namespace supersynk {

class TimeWindow;

/// The mouse and the keys of a view that shows a TimeWindow.
///
/// | input | does |
/// |---|---|
/// | pointer; Left, Right, Page Up, Page Down, Home, End | moves the moment |
/// | Ctrl+wheel, +, - | zooms about the pointer or the moment; the wheel alone, if the view has the focus |
/// | drag, wheel sideways or with Shift | moves the part |
/// | double click, 0 | shows the whole session |
/// | Escape | hides the moment |
class TimeInput final : public QObject
{
    Q_OBJECT

public:
    /// \a scale returns the present scale of the view. The keys come from \a view, the mouse from \a area,
    /// which is the same widget or its viewport. All must outlive this object.
    TimeInput(TimeWindow &window, QWidget &view, QWidget &area, std::function<TimelineScale()> scale);

    /// Whether the wheel alone zooms; initially true. A view that scrolls says no.
    void setWheelZooms(bool isZooming) { m_isWheelZooming = isZooming; }
    [[nodiscard]] bool isDragging() const { return m_isDragging; }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    [[nodiscard]] bool mouseEvent(QEvent &event);
    [[nodiscard]] bool move(const QMouseEvent &event);
    [[nodiscard]] bool wheel(const QWheelEvent &event);
    [[nodiscard]] bool key(const QKeyEvent &event);
    void stepMoment(TimelineTime time);
    void pointAt(std::optional<QPointF> point);
    [[nodiscard]] bool isInTime(const QPointF &point) const;

    TimeWindow &m_window;
    QWidget &m_view;
    QWidget &m_area;
    const std::function<TimelineScale()> m_scale;
    bool m_isWheelZooming = true;
    bool m_isDragging = false;
    bool m_isDoubleClick = false;
    std::optional<QPointF> m_pressed; // or dragged to
    std::optional<QPointF> m_pointer; // over the view
};

} // namespace supersynk
