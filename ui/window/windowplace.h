// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QByteArray>
#include <QList>
#include <QMargins>
#include <QRect>

class QWidget;

namespace supersynk {

/// Moves and shrinks \a window, the geometry of a window's contents, to fit into one of \a screens with its
/// \a frame: the screen that it overlaps most, or the first. Returns it unchanged if it fits already, or
/// without screens.
[[nodiscard]] QRect fittedTo(const QRect &window, const QList<QRect> &screens, const QMargins &frame);

/// Restores \a geometry, from QWidget::saveGeometry(), and then fits \a window to the present screens: a
/// monitor may be gone, or smaller. If \a geometry is invalid, fits the present size, and the desktop places
/// the window. Must be called before the window is shown.
void restorePlace(QWidget &window, const QByteArray &geometry);

} // namespace supersynk
