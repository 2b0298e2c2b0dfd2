// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QIcon>

namespace supersynk {

/// The icon of the program, with sizes from 16 to 256 pixels.
[[nodiscard]] QIcon applicationIcon();

} // namespace supersynk
