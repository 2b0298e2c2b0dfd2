// SPDX-License-Identifier: GPL-3.0-only
#include "server/base/savefile.h"

#include <QSaveFile>

#include <system_error>

#ifdef Q_OS_UNIX
#    include <cerrno>
#    include <unistd.h>
#endif

namespace supersynk {
namespace {

constexpr QFileDevice::Permissions kOwnerOnly = QFileDevice::ReadOwner | QFileDevice::WriteOwner;

bool write(QSaveFile &file, const QByteArray &bytes, FileAccess access)
{
    return file.open(QIODevice::WriteOnly)
        && (access == FileAccess::Default || file.setPermissions(kOwnerOnly))
        && file.write(bytes) == bytes.size() && file.flush(); // commit() ignores errors of its own flush
}

/// Network file systems and quotas may report errors as late as this, and commit() ignores them.
std::error_code sync([[maybe_unused]] const QSaveFile &file)
{
#ifdef Q_OS_UNIX
    const bool failed = ::fsync(file.handle()) != 0;
    if (failed && errno != EINVAL && errno != ENOTSUP
        && errno != ENOSYS) // not supported by some file systems
        return {errno, std::generic_category()};
#endif
    return {};
}

} // namespace

std::optional<QString> saveFile(const QString &path, const QByteArray &bytes, FileAccess access)
{
    QSaveFile file(path);
    if (!write(file, bytes, access))
        return file.errorString();
    if (const std::error_code error = sync(file))
        return QString::fromStdString(error.message());
    return file.commit() ? std::nullopt : std::optional(file.errorString());
}

} // namespace supersynk
