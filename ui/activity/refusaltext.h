// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "server/channels/refusalgroup.h"

#include <QString>

namespace supersynk {

/// A reason, translated. Unknown reasons stay English.
[[nodiscard]] QString reasonText(const Reason &reason);

/// "POST /channels/lab 404 ×31", safe to show; empty for a single connection without a request.
[[nodiscard]] QString refusedText(const RefusalGroup &refused);

/// The text of the event log for \a refused requests or connections: what, why, and what to do.
[[nodiscard]] QString refusalText(const RefusalGroup &refused);

} // namespace supersynk
