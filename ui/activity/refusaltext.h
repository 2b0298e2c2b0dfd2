// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "server/channels/journalentry.h"

#include <QString>

namespace supersynk {

/// The text of the event log for \a refused requests or connections, translated. Unknown reasons stay
/// English.
[[nodiscard]] QString refusalText(const JournalEntry &refused);

/// The same for a reason alone.
[[nodiscard]] QString reasonText(const Reason &reason);

} // namespace supersynk
