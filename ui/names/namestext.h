// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/names/attendance.h"

#include <QString>
#include <QStringList>

namespace supersynk {

/// "Expected 12 · here 11 · missing P07", with at most \a named missing ones; empty if none are expected.
[[nodiscard]] QString attendanceText(const Attendance &attendance, const Names &names, int named = 2);
/// The missing clients as the window calls them, those with labels first.
[[nodiscard]] QStringList missingTexts(const Attendance &attendance, const Names &names);

/// What the operator calls a client, and its id: for tool tips.
[[nodiscard]] QString nameAndId(const Names *names, const QByteArray &clientId);
/// The same of a channel and its key.
[[nodiscard]] QString nameAndKey(const Names *names, const QByteArray &key);

} // namespace supersynk
