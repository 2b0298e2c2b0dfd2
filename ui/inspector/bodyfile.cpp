// SPDX-License-Identifier: GPL-3.0-only
#include "ui/inspector/bodyfile.h"

#include "server/base/savefile.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace supersynk {
namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(supersynk::BodyFile)
};

QString sanitized(const QByteArray &name)
{
    constexpr qsizetype kMaxLength = 40;
    QString text = QString::fromUtf8(name).left(kMaxLength);
    for (QChar &c : text)
        if (!c.isLetterOrNumber() && c != u'-' && c != u'_')
            c = u'_';
    return text;
}

} // namespace

QString suggestedFileName(const Subject &subject, const QDateTime &time)
{
    const QString client = subject.isChannel() ? QString() : u"-"_s + sanitized(subject.clientId);
    return sanitized(subject.key) + client + u"-%1.json"_s.arg(time.toString(u"yyyyMMdd-HHmmss"_s));
}

QString saveBody(const QString &fileName, const QByteArray &bytes)
{
    const auto reason = saveFile(fileName, bytes);
    return reason ? Text::tr("“%1” could not be saved: %2").arg(fileName, *reason) : QString();
}

} // namespace supersynk
