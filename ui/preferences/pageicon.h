// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/preferences/preference.h"

#include <QIcon>

namespace supersynk {

/// Sliders, racks, a lock or a gauge, in the colour of texts of the application's palette.
[[nodiscard]] QIcon pageIcon(Preference::Page page);

} // namespace supersynk
