// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/activity/eventlog.h"

#include <QAbstractItemModel>
#include <QByteArray>
#include <QDate>

namespace supersynk {

/// The text of \a event in \a column (EventLog::Column). Times of other days than \a today include the date.
[[nodiscard]] QString eventText(const LoggedEvent &event, int column, const QDate &today);
/// The longest texts of times, of today or of other days.
[[nodiscard]] QStringList timeSamples(bool areOfToday);
/// "2026-11-23 14:03:07.120", local time.
[[nodiscard]] QString exactTimeText(Instant time);
/// The kind and the severity, for screen readers.
[[nodiscard]] QString accessibleKindText(const LoggedEvent &event);

/// Lines of tab-separated fields, for the clipboard. Fields that a spreadsheet would read as formulas or
/// quoted fields get a leading apostrophe.
[[nodiscard]] QString tabSeparated(const QList<LoggedEvent> &events);

/// A CSV file as of RFC 4180 with a header line, in UTF-8 with a byte order mark, which spreadsheets need.
/// Times are ISO 8601 with UTC offset. Fields that a spreadsheet would read as formulas get a leading
/// apostrophe: any client can choose its id.
[[nodiscard]] QByteArray commaSeparated(const QList<LoggedEvent> &events);
/// A line of such a file.
[[nodiscard]] QByteArray commaSeparatedLine(const LoggedEvent &event);

} // namespace supersynk
