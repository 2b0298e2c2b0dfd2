// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "server/channels/instant.h"

#include <QString>
#include <QStringList>

#include <optional>

namespace supersynk {

/// Copies the events in the logs \a paths, of which the first is the newest, that happened at \a from or
/// later to the file \a fileName: as they are if its name ends in ".ndjson", else as commaSeparated(). Of an
/// event that counts on, the table has the last count, and the copy has a line for each count.
/// Returns nothing, or the system's reason for the failure, after which an earlier file is unchanged. Blocks:
/// the logs may have a hundred megabytes.
[[nodiscard]] std::optional<QString> copyEvents(const QStringList &paths, Instant from,
                                                const QString &fileName);

} // namespace supersynk
