// SPDX-License-Identifier: GPL-3.0-only
#include "ui/names/namestext.h"

#include "ui/names/names.h"
#include "ui/text/plaintext.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace supersynk {
namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(supersynk::Names)
};

constexpr qsizetype kMaxId = 512; // characters

QString lines(const Name *name, const QString &label, const QString &id)
{
    QStringList lines;
    if (!label.isEmpty())
        lines.append(visibleText(label.toUtf8(), Name::kMaxLabel));
    if (name && !name->group.isEmpty())
        lines.append(Text::tr("Group: %1").arg(visibleText(name->group.toUtf8(), Name::kMaxLabel)));
    lines.append(id);
    return lines.join(u'\n');
}

} // namespace

QString attendanceText(const Attendance &attendance, const Names &names, int named)
{
    if (attendance.expected == 0)
        return {};
    const QLocale locale;
    QString text = Text::tr("Expected %1 · here %2", "numbers of clients")
                       .arg(locale.toString(attendance.expected), locale.toString(attendance.here));
    if (attendance.missing.isEmpty())
        return text;
    QStringList missing = missingTexts(attendance, names);
    const auto others = static_cast<int>(missing.size()) - named;
    missing = missing.first(std::min<qsizetype>(missing.size(), named));
    text += u" · "_s + Text::tr("missing %1", "names").arg(missing.join(u", "_s));
    return others > 0 ? text + u" +"_s + locale.toString(others) : text;
}

QStringList missingTexts(const Attendance &attendance, const Names &names)
{
    QList<QByteArray> missing = attendance.missing;
    // Not of std::ranges: clang 14 can't compile that with libstdc++ 12.
    std::stable_partition(missing.begin(), missing.end(),
                          [&](const QByteArray &id) { return !names.labelOf(id).isEmpty(); });
    QStringList texts;
    for (const QByteArray &id : std::as_const(missing))
        texts.append(names.clientText({}, id));
    return texts;
}

QString nameAndId(const Names *names, const QByteArray &clientId)
{
    const Name *name = names ? names->shown({NamedThing::Kind::Client, clientId}) : nullptr;
    return lines(name, names ? names->labelOf(clientId) : QString(), visibleText(clientId, kMaxId));
}

QString nameAndKey(const Names *names, const QByteArray &key)
{
    const Name *name = names ? names->shown({NamedThing::Kind::Channel, key}) : nullptr;
    return lines(name, name ? name->label : QString(), visibleText(key, kMaxId));
}

} // namespace supersynk
