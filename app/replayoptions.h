// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/options.h"

#include <QList>

namespace supersynk {

/// The options of replays.
[[nodiscard]] QList<Option> replayOptions();

} // namespace supersynk
