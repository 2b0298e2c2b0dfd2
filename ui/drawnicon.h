// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QIcon>

#include <functional>

class QPainter;

namespace supersynk {

/// An icon that \a paint draws anew for each size and mode, so it is always sharp and in the colours of the
/// day.
[[nodiscard]] QIcon drawnIcon(std::function<void(QPainter &, const QRect &, QIcon::Mode)> paint);

} // namespace supersynk
