// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

namespace supersynk {

enum class FileAccess { Default, OwnerOnly };

/// Writes \a bytes to the file \a path, all or nothing: after a failure, an earlier file is unchanged. With
/// OwnerOnly, no other user can read the file at any time. Returns nothing, or the system's reason for the
/// failure. QSaveFile alone does not detect a full disk (QTBUG-75077).
[[nodiscard]] std::optional<QString> saveFile(const QString &path, const QByteArray &bytes,
                                              FileAccess access = FileAccess::Default);

} // namespace supersynk
