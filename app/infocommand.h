// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/command.h"

namespace supersynk {

/// `supersynk info FILE`: what is in a recording.
[[nodiscard]] Command infoCommand();

} // namespace supersynk
