// SPDX-License-Identifier: GPL-3.0-only
#include "server/base/savefile.h"

#include "server/base/disksync.h"
#include "server/base/writeall.h"

#include <QSaveFile>

namespace supersynk {
namespace {

constexpr QFileDevice::Permissions kOwnerOnly = QFileDevice::ReadOwner | QFileDevice::WriteOwner;

bool write(QSaveFile &file, const QByteArray &bytes, FileAccess access)
{
    return file.open(QIODevice::WriteOnly | QIODevice::Unbuffered)
        && (access == FileAccess::Default || file.setPermissions(kOwnerOnly)) && writeAll(file, bytes);
}

} // namespace

std::optional<QString> saveFile(const QString &path, const QByteArray &bytes, FileAccess access)
{
    QSaveFile file(path);
    if (!write(file, bytes, access))
        return file.errorString();
    if (const std::error_code error = syncToDisk(file)) // whose errors commit() ignores
        return QString::fromStdString(error.message());
    return file.commit() ? std::nullopt : std::optional(file.errorString());
}

} // namespace supersynk
