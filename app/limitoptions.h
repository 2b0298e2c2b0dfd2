// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/options.h"

namespace supersynk {

/// The limits of what the server accepts, for commandLineOptions().
[[nodiscard]] QList<Option> limitOptions();

} // namespace supersynk
