// SPDX-License-Identifier: GPL-3.0-only
#include "paths.h"

#include <QDir>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace supersynk {

QString ownIdentityFile()
{
    return QDir(QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation)).filePath(u"https.pem"_s);
}

QString runtimeDirectory()
{
#ifdef Q_OS_LINUX
    return QStandardPaths::writableLocation(QStandardPaths::RuntimeLocation);
#else
    return QStandardPaths::writableLocation(QStandardPaths::TempLocation); // of each user's own there
#endif
}

} // namespace supersynk
