// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "server/serverstate.h"

#include <QString>

namespace supersynk {

/// What \a state means to the operator, in a sentence or two. \a isShutOut says that the firewall is known to
/// block headsets.
[[nodiscard]] QString stateSentence(const ServerState &state, bool isShutOut = false);

} // namespace supersynk
