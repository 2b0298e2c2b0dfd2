// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "server/channels/journalentry.h"

#include <QString>

namespace supersynk {

/// What the event log says of \a refused requests or connections, in the operator's language. A reason that
/// is not known here is told in English.
[[nodiscard]] QString refusalText(const JournalEntry &refused);

} // namespace supersynk
