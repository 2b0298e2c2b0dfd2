// SPDX-License-Identifier: GPL-3.0-only
#include "ui/help/manual.h"

#include <QFile>

using namespace Qt::StringLiterals;

static void initializeResources()
{
    Q_INIT_RESOURCE(manual); // outside of any namespace
}

namespace supersynk {

QString manualIn(const QString &language)
{
    initializeResources();
    QFile file(u":/manual/%1.md"_s.arg(language));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

} // namespace supersynk
