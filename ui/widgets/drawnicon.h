// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QIcon>

#include <functional>

class QPainter;

namespace supersynk {

/// An icon that \a paint draws anew for each size and mode, so it is always sharp and in the colours of the
/// day.
[[nodiscard]] QIcon drawnIcon(std::function<void(QPainter &, const QRect &, QIcon::Mode)> paint);

/// The sign of a clock that began anew, with the pen of \a painter, whose units are hundredths of the sign's
/// size and whose origin is its centre.
void paintArrowAround(QPainter &painter);

} // namespace supersynk
