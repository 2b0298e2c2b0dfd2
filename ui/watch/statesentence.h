// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "server/serverstate.h"

#include <QString>

namespace supersynk {

/// \a state as a sentence for the operator. \a isBlockedByFirewall: the firewall is known to block headsets.
[[nodiscard]] QString stateSentence(const ServerState &state, bool isBlockedByFirewall = false);

} // namespace supersynk
