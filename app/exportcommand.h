// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/command.h"

namespace supersynk {

/// `supersynk export FILE`: a recording in other formats.
[[nodiscard]] Command exportCommand();

} // namespace supersynk
