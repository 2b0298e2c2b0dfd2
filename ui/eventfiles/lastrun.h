// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/activity/eventlog.h"

#include <QStringList>

#include <vector>

namespace supersynk {

/// The latest events of the latest run of the program in the logs \a paths, of which the first is the newest.
/// At most \a max, in the order in which they were logged. A run begins with EventKind::ProgramStarted. Lines
/// that can't be read are skipped, as are earlier counts of an event that counts on; of each file, only the
/// last megabyte is read.
[[nodiscard]] std::vector<LoggedEvent> eventsOfLastRun(const QStringList &paths, std::size_t max);

} // namespace supersynk
