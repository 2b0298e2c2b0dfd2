// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/command.h"

namespace supersynk {

/// `supersynk report FILE`: the report of a recording, as a page.
[[nodiscard]] Command reportCommand();

} // namespace supersynk
