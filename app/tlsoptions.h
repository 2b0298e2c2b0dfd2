// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/options.h"

namespace supersynk {

/// The options of HTTPS, for commandLineOptions().
[[nodiscard]] QList<Option> tlsOptions();

} // namespace supersynk
