// SPDX-License-Identifier: GPL-3.0-only
#include "versiontext.h"

#include "commit.h"
#include "version.h"

using namespace Qt::StringLiterals;

namespace supersynk {

QString versionText()
{
    return u"supersynk " SUPERSYNK_VERSION "\nQt %1\ncommit " SUPERSYNK_COMMIT
           "\n"_s.arg(QLatin1StringView(qVersion()));
}

QString commitName()
{
    return QStringLiteral(SUPERSYNK_COMMIT);
}

} // namespace supersynk
