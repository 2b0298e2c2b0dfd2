// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QCoreApplication>
#include <QMouseEvent>
#include <QWidget>

namespace supersynk {

/// As the window system reports a move. QTest::mouseMove() moves the real pointer, if there is one, and
/// returns before \a widget knows.
inline void movePointer(QWidget &widget, const QPointF &place)
{
    QMouseEvent move(QEvent::MouseMove, place, widget.mapToGlobal(place), Qt::NoButton, Qt::NoButton, {});
    QCoreApplication::sendEvent(&widget, &move);
}

} // namespace supersynk
