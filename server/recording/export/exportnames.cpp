// SPDX-License-Identifier: GPL-3.0-only
#include "server/recording/export/exportnames.h"

#include "server/recording/recordingname.h"

using namespace Qt::StringLiterals;

namespace supersynk {
namespace {

constexpr qsizetype kLongestPart = 100; // bytes: two of them are within the 255 of Linux

QString partOf(const QByteArray &name)
{
    QString part = fitForFileName(QString::fromUtf8(name));
    while (part.toUtf8().size() > kLongestPart)
        part.chop(part.back().isLowSurrogate() ? 2 : 1);
    return part;
}

} // namespace

QString ExportNames::nameOf(const QByteArray &key, const QByteArray &id)
{
    const QString name = partOf(key) + u'_' + partOf(id);
    QString unique = name;
    for (int i = 2; m_taken.contains(unique.toCaseFolded()); ++i)
        unique = name + u'-' + QString::number(i);
    m_taken.insert(unique.toCaseFolded());
    return unique;
}

} // namespace supersynk
