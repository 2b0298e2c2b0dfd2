// SPDX-License-Identifier: GPL-3.0-only
#include "ui/eventfiles/eventline.h"

#include "ui/text/plaintext.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <array>

using namespace Qt::StringLiterals;

namespace supersynk {
namespace {

constexpr std::array<const char *, 3> kSeverities{"information", "warning", "error"};

QByteArray quoted(const QString &text)
{
    const QByteArray array = QJsonDocument(QJsonArray{text}).toJson(QJsonDocument::Compact);
    return array.sliced(1, array.size() - 2); // without the brackets
}

void addMember(QByteArray &line, const char *name, const QString &value)
{
    if (!value.isEmpty())
        line += QByteArray(",\"") + name + "\":" + quoted(value);
}

std::optional<Severity> severityOf(const QString &text)
{
    for (std::size_t i = 0; i < kSeverities.size(); ++i)
        if (text == QLatin1String(kSeverities.at(i)))
            return static_cast<Severity>(i);
    return std::nullopt;
}

} // namespace

QByteArray eventLine(const LoggedEvent &event)
{
    const auto sinceEpoch = std::chrono::floor<std::chrono::milliseconds>(event.time.time_since_epoch());
    const QDateTime time = QDateTime::fromMSecsSinceEpoch(sinceEpoch.count(), Qt::UTC);
    QByteArray line = "{\"time\":" + quoted(time.toString(Qt::ISODateWithMs));
    addMember(line, "severity", QLatin1String(kSeverities.at(static_cast<std::size_t>(event.severity))));
    addMember(line, "event", eventKindKey(event.kind));
    addMember(line, "channel", QString::fromUtf8(event.key));
    addMember(line, "client", QString::fromUtf8(event.clientId));
    addMember(line, "label", event.label);
    addMember(line, "address", event.address);
    addMember(line, "text", event.details);
    if (event.number != 0)
        line += ",\"number\":" + QByteArray::number(event.number);
    return line + "}\n";
}

std::optional<LoggedEvent> eventOfLine(QByteArrayView line)
{
    const QJsonDocument document = QJsonDocument::fromJson(line.toByteArray());
    const QJsonObject object = document.object();
    const QDateTime time = QDateTime::fromString(object[u"time"].toString(), Qt::ISODateWithMs);
    const std::optional<Severity> severity = severityOf(object[u"severity"].toString());
    const QString kind = object[u"event"].toString();
    if (!document.isObject() || !time.isValid() || !severity || kind.isEmpty())
        return std::nullopt;
    LoggedEvent event = loggedEvent({.time = Instant(std::chrono::milliseconds(time.toMSecsSinceEpoch())),
                                     .severity = *severity,
                                     .kind = eventKindOfKey(kind).value_or(EventKind::Error),
                                     .channel = object[u"channel"].toString().toUtf8(),
                                     .clientId = object[u"client"].toString().toUtf8(),
                                     .address = object[u"address"].toString(),
                                     .text = object[u"text"].toString(),
                                     .number = static_cast<std::uint64_t>(object[u"number"].toInteger())});
    event.label = visibleText(object[u"label"].toString().toUtf8());
    return event;
}

} // namespace supersynk
