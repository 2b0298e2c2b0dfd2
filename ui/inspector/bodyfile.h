// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/inspector/subject.h"

#include <QDateTime>
#include <QString>

namespace supersynk {

/// "room-alice-20260314-103205.json". Clients chose the names: of these only letters, digits, - and _ are
/// kept, up to a maximum length.
[[nodiscard]] QString suggestedFileName(const Subject &subject, const QDateTime &time);

/// Writes \a bytes to a file, all or nothing. Returns a sentence that says why it failed; empty if it did
/// not.
[[nodiscard]] QString saveBody(const QString &fileName, const QByteArray &bytes);

} // namespace supersynk
