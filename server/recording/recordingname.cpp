// SPDX-License-Identifier: GPL-3.0-only
#include "server/recording/recordingname.h"

#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>
#include <QStringList>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace supersynk {
namespace {

constexpr qsizetype kLongestPart = 100;
constexpr qsizetype kMostBytes = 200;   // of the 255 of Linux: the rest is for the run, parts and endings
constexpr int kLongRun = 1'000'000'000; // as many digits as a run may have

const QRegularExpression &placeholder()
{
    static const QRegularExpression expression(u"\\{([a-z]+)\\}"_s);
    return expression;
}

} // namespace

QString RecordingName::defaultTemplate()
{
    return u"sub-{participant}/ses-{session}/sub-{participant}_ses-{session}_task-{task}_run-{run}"_s;
}

std::optional<QString> RecordingName::unknownField(const QString &pattern)
{
    static const QRegularExpression braces(
        u"\\{[^{}/]*\\}?|\\}"_s); // the last one may be missing, or be alone
    for (auto matches = braces.globalMatch(pattern); matches.hasNext();) {
        const QString field = matches.next().captured();
        const bool isOfSession = std::ranges::any_of(kSessionFields, [&field](const SessionField &known) {
            return field == u"{%1}"_s.arg(known.name) && !known.isText;
        });
        if (!isOfSession && field != "{run}"_L1 && field != "{date}"_L1 && field != "{time}"_L1)
            return field;
    }
    return std::nullopt;
}

RecordingName::RecordingName(QString pattern, SessionFields fields, QDateTime start)
    : m_pattern(std::move(pattern))
    , m_fields(std::move(fields))
    , m_start(std::move(start))
{}

QString RecordingName::path(int run) const
{
    QStringList folders = filledSegments(run);
    const bool saysWhat = !folders.isEmpty() && !folders.last().startsWith("run-"_L1);
    const QString number = u"run-%1"_s.arg(run, 2, 10, QChar(u'0'));
    if (folders.isEmpty())
        folders.append(QString());
    if (!saysWhat) // nothing is known of the session, so the moment tells it from others
        folders.last() = valueOf(u"date", run) + u'_' + valueOf(u"time", run) + u'_' + number;
    else if (filledSegments(kLongRun) == filledSegments(kLongRun + 1)) // no {run}, or too much before it
        folders.last() += u'_' + number;
    return folders.join(u'/') + kEnding;
}

QStringList RecordingName::filledSegments(int run) const
{
    QStringList segments;
    for (const QStringView segment : QStringView(m_pattern).split(u'/', Qt::SkipEmptyParts)) {
        if (QString text = filled(segment, run); !text.isEmpty())
            segments.append(std::move(text));
    }
    return segments;
}

int RecordingName::firstFreeRun(const QString &root) const
{
    const QDir folder(root);
    int run = 1;
    while (isTaken(folder.filePath(path(run))))
        ++run;
    return run;
}

bool RecordingName::isTaken(const QString &path)
{
    return QFileInfo::exists(path) || QFileInfo::exists(path.chopped(kEnding.size()) + kPartEnding);
}

/// Without the parts of which nothing is known.
QString RecordingName::filled(QStringView segment, int run) const
{
    QStringList parts;
    for (const QStringView part : segment.split(u'_', Qt::SkipEmptyParts)) {
        QString text = part.toString();
        bool isKnown = true;
        for (auto match = placeholder().match(text); match.hasMatch(); match = placeholder().match(text)) {
            const QString value = fitForFileName(valueOf(match.capturedView(1), run));
            isKnown = isKnown && !value.isEmpty();
            text.replace(match.capturedStart(), match.capturedLength(), value);
        }
        if (isKnown)
            parts.append(text);
    }
    return fitForFileName(parts.join(u'_'));
}

QString RecordingName::valueOf(QStringView field, int run) const
{
    for (const SessionField &known : kSessionFields) {
        if (known.name == field && !known.isText)
            return m_fields.*known.member;
    }
    if (field == u"run")
        return u"%1"_s.arg(run, 2, 10, QChar(u'0'));
    if (field == u"date")
        return m_start.toString(u"yyyy-MM-dd"_s);
    if (field == u"time")
        return m_start.toString(u"HH-mm-ss"_s);
    return {};
}

QString fitForFileName(const QString &text)
{
    // With marks of direction, the last two ranges, a name could show another ending than its own.
    static const QRegularExpression forbidden(
        u"[<>:\"/\\\\|?*{}\\x{0}-\\x{1f}\\x{7f}-\\x{9f}\\x{202a}-\\x{202e}\\x{2066}-\\x{2069}]"_s);
    static const QRegularExpression reserved(u"^(con|prn|aux|nul|com[0-9]|lpt[0-9])(\\.|$)"_s,
                                             QRegularExpression::CaseInsensitiveOption);
    QString name = text.simplified().replace(forbidden, u"-"_s);
    name.truncate(kLongestPart);
    while (name.toUtf8().size() > kMostBytes || (!name.isEmpty() && name.back().isHighSurrogate()))
        name.chop(1);
    while (name.endsWith(u'.') || name.endsWith(u' '))
        name.chop(1);
    while (name.startsWith(u'.') || name.startsWith(u' '))
        name.remove(0, 1);
    if (name.contains(reserved))
        name.prepend(u'-');
    return name;
}

} // namespace supersynk
