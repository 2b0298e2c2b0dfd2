// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QIcon>

#include <functional>

class QPainter;

namespace supersynk {

/// An icon that \a paint draws for each size and mode, so it is sharp and follows the current palette.
[[nodiscard]] QIcon drawnIcon(std::function<void(QPainter &, const QRect &, QIcon::Mode)> paint);

/// Paints the symbol of a restarted clock with the pen of \a painter, whose units are hundredths of the
/// symbol's size and whose origin is its centre.
void paintRestartArrow(QPainter &painter);

} // namespace supersynk
