// SPDX-License-Identifier: GPL-3.0-only
// Mouse and keyboard input of a MapView.
#include "ui/map/mapview.h"

#include <QGuiApplication>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QStyleHints>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace supersynk {
namespace {

constexpr double kZoomStep = 1.25; // of a key, or a notch of the wheel

} // namespace

void MapView::zoomIn()
{
    zoomAboutPointer(kZoomStep);
}

void MapView::zoomOut()
{
    zoomAboutPointer(1 / kZoomStep);
}

void MapView::keyPressEvent(QKeyEvent *event)
{
    constexpr double kShare = 0.1; // of the map, for each press of an arrow key
    const double distance = kShare * std::min(width(), height());
    switch (event->key()) {
    case Qt::Key_Plus:
    case Qt::Key_Equal: // the same key without Shift
        return zoomIn();
    case Qt::Key_Minus:
        return zoomOut();
    case Qt::Key_Left:
        return moveBy({distance, 0});
    case Qt::Key_Right:
        return moveBy({-distance, 0});
    case Qt::Key_Up:
        return moveBy({0, distance});
    case Qt::Key_Down:
        return moveBy({0, -distance});
    case Qt::Key_Home:
    case Qt::Key_F:
        return fit();
    case Qt::Key_PageUp:
        return selectNeighbour(-1);
    case Qt::Key_PageDown:
        return selectNeighbour(1);
    case Qt::Key_Escape:
        if (!m_selected.isEmpty())
            return select({});
        break;
    default:
        break;
    }
    QWidget::keyPressEvent(event);
}

void MapView::wheelEvent(QWheelEvent *event)
{
    constexpr double kNotch = QWheelEvent::DefaultDeltasPerStep;
    m_pointer = event->position();
    zoomAboutPointer(std::pow(kZoomStep, event->angleDelta().y() / kNotch));
    event->accept();
}

void MapView::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton || event->button() == Qt::MiddleButton)
        m_pressed = event->position();
}

void MapView::mouseMoveEvent(QMouseEvent *event)
{
    const QPointF before = m_pointer.value_or(event->position());
    m_pointer = event->position();
    if (m_pressed && !m_isDragging) {
        const QPointF moved = *m_pointer - *m_pressed;
        m_isDragging = moved.manhattanLength() >= QGuiApplication::styleHints()->startDragDistance();
        if (m_isDragging) {
            setCursor(Qt::ClosedHandCursor);
            return moveBy(moved);
        }
    }
    if (m_isDragging)
        moveBy(*m_pointer - before);
    else
        updateHovered();
}

void MapView::mouseReleaseEvent(QMouseEvent *event)
{
    if (!m_pressed)
        return;
    if (!m_isDragging && event->button() == Qt::LeftButton)
        select(participantAt(*m_pressed));
    m_pressed.reset();
    if (m_isDragging)
        unsetCursor();
    m_isDragging = false;
    updateHovered();
}

void MapView::leaveEvent(QEvent *event)
{
    QWidget::leaveEvent(event);
    m_pointer.reset();
    updateHovered();
}

} // namespace supersynk
