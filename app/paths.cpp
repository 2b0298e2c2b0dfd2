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

} // namespace supersynk
