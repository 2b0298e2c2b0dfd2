// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/command.h"

namespace supersynk {

/// `supersynk repair FILE`: ends a recording that was cut off.
[[nodiscard]] Command repairCommand();

} // namespace supersynk
