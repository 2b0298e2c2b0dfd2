// SPDX-License-Identifier: GPL-3.0-only
#include "ui/activity/eventtext.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace supersynk {
namespace {

struct LogText
{
    Q_DECLARE_TR_FUNCTIONS(supersynk::EventLog)
};

QDateTime localTime(Instant time)
{
    const auto sinceEpoch = std::chrono::floor<std::chrono::milliseconds>(time.time_since_epoch());
    return QDateTime::fromMSecsSinceEpoch(sinceEpoch.count());
}

QString datedText(const QDate &date, const QString &clock)
{
    return LogText::tr("%1 %2", "day and month, time")
        .arg(QLocale().toString(date, LogText::tr("d MMM", "day and month, see QDate::toString")), clock);
}

QString timeText(Instant time, const QDate &today)
{
    const QDateTime local = localTime(time);
    const QString clock = local.toString(u"HH:mm:ss"_s);
    return local.date() == today ? clock : datedText(local.date(), clock);
}

/// See "CSV Injection" of OWASP. Tabs and line breaks, which are listed there, too, have been replaced
/// already.
bool beginsAFormula(const QString &field)
{
    constexpr QStringView kBeginnings = u"=+-@\uFF1D\uFF0B\uFF0D\uFF20"; // and their full-width forms
    return !field.isEmpty() && kBeginnings.contains(field.front());
}

QString defused(const QString &field)
{
    return beginsAFormula(field) ? u'\'' + field : field;
}

QString quoted(QString field)
{
    return u'"' + field.replace(u'"', "\"\""_L1) + u'"';
}

QByteArray csvLine(const QStringList &fields)
{
    QStringList safe;
    for (const QString &field : fields)
        safe.append(quoted(defused(field)));
    return safe.join(u',').toUtf8() + "\r\n";
}

QStringList fieldsOf(const LoggedEvent &event, const QString &time)
{
    return {time,         eventKindText(event.kind), event.shownChannel(), event.shownClient(), event.address,
            event.details};
}

} // namespace

QString eventText(const LoggedEvent &event, int column, const QDate &today)
{
    switch (column) {
    case EventLog::Time:
        return timeText(event.time, today);
    case EventLog::Kind:
        return eventKindText(event.kind);
    case EventLog::Channel:
        return event.shownChannel();
    case EventLog::Client:
        return event.shownClient();
    case EventLog::Address:
        return event.address;
    case EventLog::Details:
        return event.details;
    default:
        return {};
    }
}

QStringList timeSamples(bool areOfToday)
{
    const QString clock = u"00:00:00"_s;
    if (areOfToday)
        return {clock};
    QStringList samples;
    for (int month = 1; month <= 12; ++month)
        samples.append(datedText(QDate(2000, month, 28), clock));
    return samples;
}

QString exactTimeText(Instant time)
{
    return localTime(time).toString(u"yyyy-MM-dd HH:mm:ss.zzz"_s);
}

QString accessibleKindText(const LoggedEvent &event)
{
    const QString kind = eventKindText(event.kind);
    switch (event.severity) {
    case Severity::Information:
        return kind;
    case Severity::Warning:
        return LogText::tr("Warning: %1").arg(kind);
    case Severity::Error:
        return LogText::tr("Error: %1").arg(kind);
    }
    return kind;
}

QString tabSeparated(const QList<LoggedEvent> &events)
{
    QString text;
    for (const LoggedEvent &event : events) {
        QStringList fields = fieldsOf(event, exactTimeText(event.time));
        for (QString &field : fields)
            field = field.startsWith(u'"') ? u'\'' + field : defused(field);
        text += fields.join(u'\t') + u'\n';
    }
    return text;
}

QByteArray commaSeparatedLine(const LoggedEvent &event)
{
    const QDateTime local = localTime(event.time);
    const QString time = local.toOffsetFromUtc(local.offsetFromUtc()).toString(Qt::ISODateWithMs);
    QStringList fields = fieldsOf(event, time);
    fields[EventLog::Kind] = eventKindKey(event.kind);
    fields[EventLog::Channel] = event.channel; // programs look for keys and ids
    fields[EventLog::Client] = event.client;
    fields.append(event.label);
    return csvLine(fields);
}

QByteArray commaSeparated(const QList<LoggedEvent> &events)
{
    // Programs read the column names, so they are the same in every language.
    QByteArray file = "\xEF\xBB\xBF"
        + csvLine({u"time"_s, u"event"_s, u"channel"_s, u"client"_s, u"address"_s, u"details"_s, u"label"_s});
    for (const LoggedEvent &event : events)
        file += commaSeparatedLine(event);
    return file;
}

} // namespace supersynk
