// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/activity/eventlog.h"

namespace supersynk {

/// \a client has joined the channel "room", at noon of a day in 2001.
[[nodiscard]] Event joinEvent(const QByteArray &client);
/// The same, of any kind.
[[nodiscard]] Event eventOfKind(EventKind kind, const QByteArray &client);

/// Appends joins of clients \a first to \a first + \a count - 1 to \a log, as rows.
void fill(EventLog &log, int count, int first = 0);

} // namespace supersynk
