// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QIcon>

namespace supersynk {

/// The icon of the program, for QGuiApplication::setWindowIcon(): 16 to 256 pixels.
[[nodiscard]] QIcon applicationIcon();

} // namespace supersynk
