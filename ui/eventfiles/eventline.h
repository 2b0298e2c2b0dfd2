// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/activity/eventlog.h"

#include <QByteArray>
#include <QByteArrayView>

#include <optional>

namespace supersynk {

/// \a event as a line of a log that programs read: a JSON object (RFC 8259) and a line feed, as of
/// https://github.com/ndjson/ndjson-spec. Its members, in this order: `time`, in UTC with milliseconds;
/// `severity`, which is "information", "warning" or "error"; `event`, as of eventKindKey(); and, unless they
/// are empty, `channel`, `client`, `label`, `address`, `text`, and `number`, of an event that counts on: the
/// last line of a run with a number has its count.
[[nodiscard]] QByteArray eventLine(const LoggedEvent &event);

/// The event in \a line; nothing if it is not a whole line of eventLine(). A kind of a later version of the
/// program is an EventKind::Error. The texts are safe to show.
[[nodiscard]] std::optional<LoggedEvent> eventOfLine(QByteArrayView line);

} // namespace supersynk
