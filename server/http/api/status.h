// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "server/http/api/api.h"

namespace supersynk {

/// A function of the API, for contexts that have operations: the state of the server as JSON, for its
/// operator.
[[nodiscard]] Response showStatus(const Request &request, const ApiContext &context, Instant now);

} // namespace supersynk
