// SPDX-License-Identifier: GPL-3.0-only
#include "ui/eventfiles/lockedfolder.h"

#include <QDir>

using namespace Qt::StringLiterals;

namespace supersynk {

LockedFolder::LockedFolder(const QString &folder)
    : m_path(folder)
{
    for (int number = 1; number <= kMaxFolders; ++number) {
        const QString path = number == 1 ? folder : QDir(folder).filePath(u"window-%1"_s.arg(number));
        QDir().mkpath(path);
        auto lock = std::make_unique<QLockFile>(QDir(path).filePath(u"lock"_s));
        lock->setStaleLockTime(0); // only a dead process makes it stale
        const bool isLocked = lock->tryLock(0);
        if (!isLocked && lock->error() == QLockFile::LockFailedError)
            continue;
        m_path = path;
        if (isLocked)
            m_lock = std::move(lock);
        return;
    }
}

} // namespace supersynk
