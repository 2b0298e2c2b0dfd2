// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/activity/eventlog.h"

namespace supersynk {

/// \a client has come to the room, at noon of a day long ago.
[[nodiscard]] Event cameEvent(const QByteArray &client);
/// The same of another kind.
[[nodiscard]] Event eventOfKind(EventKind kind, const QByteArray &client);

/// Client number \a first to \a first + \a count - 1 come, and are rows of \a log.
void fill(EventLog &log, int count, int first = 0);

} // namespace supersynk
