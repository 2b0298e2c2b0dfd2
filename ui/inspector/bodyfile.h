// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/inspector/subject.h"

#include <QDateTime>
#include <QString>

namespace supersynk {

/// "room-alice-20260314-103205.json". Of the names, which somebody else has chosen, only letters, digits, -
/// and _ come through, and not too many.
[[nodiscard]] QString suggestedFileName(const Subject &subject, const QDateTime &time);

/// Writes \a bytes to a file, whole or not at all. Empty, or a sentence that says why it failed.
[[nodiscard]] QString saveBody(const QString &fileName, const QByteArray &bytes);

} // namespace supersynk
