// SPDX-License-Identifier: GPL-3.0-only
#include "app/paths.h"

#include <QDir>
#include <QStandardPaths>

#ifdef Q_OS_UNIX
#    include <pwd.h>
#    include <unistd.h>
#endif

using namespace Qt::StringLiterals;

namespace supersynk {

void setUpHome()
{
#ifdef Q_OS_UNIX
    if (!qEnvironmentVariableIsEmpty("HOME"))
        return;
    const passwd *const user = ::getpwuid(::getuid());
    if (user && user->pw_dir && *user->pw_dir)
        qputenv("HOME", user->pw_dir);
#endif
}

QString ownIdentityFile()
{
    return QDir(QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation)).filePath(u"https.pem"_s);
}

QString namesFile()
{
    return QDir(QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation)).filePath(u"names.csv"_s);
}

QString eventsFolder()
{
    return QDir(QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation)).filePath(u"events"_s);
}

QString runtimeDirectory()
{
#ifdef Q_OS_LINUX
    return QStandardPaths::writableLocation(QStandardPaths::RuntimeLocation);
#else
    return QStandardPaths::writableLocation(QStandardPaths::TempLocation); // private to each user there
#endif
}

} // namespace supersynk
