// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QByteArray>
#include <QList>
#include <QMargins>
#include <QRect>

class QWidget;

namespace supersynk {

/// The contents of a window at \a window, moved and made smaller so that one of \a screens holds all of them
/// with the \a frame around: the screen that the window covers most of, or the first if it is on none. What
/// fits a screen already stays, and so does everything without screens.
[[nodiscard]] QRect fittedTo(const QRect &window, const QList<QRect> &screens, const QMargins &frame);

/// Restores what QWidget::saveGeometry() has told, maximized or not, and then fits \a window to a screen of
/// today: a monitor may be gone, or show less. To be called before the window is shown. Where \a geometry
/// tells nothing, the window's own size is what is fitted, and the desktop places it.
void restorePlace(QWidget &window, const QByteArray &geometry);

} // namespace supersynk
