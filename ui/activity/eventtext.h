// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/activity/eventlog.h"

#include <QAbstractItemModel>
#include <QByteArray>
#include <QDate>

namespace supersynk {

/// What the list shows of \a event in \a column (EventLog::Column). A time of another day than \a today bears
/// its date.
[[nodiscard]] QString eventText(const LoggedEvent &event, int column, const QDate &today);
/// Texts as long as those of times get, of today or of other days.
[[nodiscard]] QStringList timeSamples(bool areOfToday);
/// "2026-11-23 14:03:07.120", local time.
[[nodiscard]] QString exactTimeText(Instant time);
/// The kind, and the severity, which others see by the colour of the sign.
[[nodiscard]] QString accessibleKindText(const LoggedEvent &event);

/// Lines for the clipboard, the fields separated by tabs. What a spreadsheet would take for a formula or for
/// a quoted field is preceded by an apostrophe.
[[nodiscard]] QString tabSeparated(const QList<LoggedEvent> &events);

/// A file as RFC 4180 has it, with a head line, in UTF-8 with the mark by which spreadsheets know it. Times
/// are ISO 8601 with their offset. What a spreadsheet would take for a formula is preceded by an apostrophe:
/// ids are chosen by whoever can reach the server.
[[nodiscard]] QByteArray commaSeparated(const QList<LoggedEvent> &events);

} // namespace supersynk
