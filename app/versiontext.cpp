// SPDX-License-Identifier: GPL-3.0-only
#include "app/versiontext.h"

#include "app/commit.h"
#include "server/base/version.h"

using namespace Qt::StringLiterals;

namespace supersynk {

QString versionText()
{
    const QString commit = commitName();
    return u"supersynk " SUPERSYNK_VERSION "\nQt %1\ncommit %2\n"_s.arg(
        QLatin1StringView(qVersion()), commit.isEmpty() ? u"unknown"_s : commit);
}

QString commitName()
{
    return QStringLiteral(SUPERSYNK_COMMIT);
}

} // namespace supersynk
