// SPDX-License-Identifier: GPL-3.0-only
#include "tests/support/reply.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace supersynk::test {
namespace {

/// The status of "HTTP/1.1 200 OK"; 0 if that is no status line.
int statusIn(const QByteArray &line)
{
    const bool wellFormed = line.startsWith("HTTP/1.1 ") && line.size() >= 13 && line[12] == ' ';
    return wellFormed ? line.mid(9, 3).toInt() : 0;
}

} // namespace

QByteArray Reply::header(QByteArrayView name) const
{
    QByteArrayList values;
    for (const auto &[field, value] : headers) {
        if (field.compare(name, Qt::CaseInsensitive) == 0)
            values.append(value);
    }
    return values.join(", ");
}

QByteArrayList Reply::headerList(QByteArrayView name) const
{
    QByteArrayList members;
    for (const QByteArray &member : header(name).toLower().split(',')) {
        if (!member.trimmed().isEmpty())
            members.append(member.trimmed());
    }
    return members;
}

Reply takeHead(QByteArray &received)
{
    const qsizetype end = received.indexOf("\r\n\r\n");
    QByteArrayList lines = received.first(end).split('\n');
    received.remove(0, end + 4);

    Reply reply;
    reply.status = statusIn(lines.takeFirst());
    for (const QByteArray &line : lines) {
        const qsizetype colon = line.indexOf(':');
        if (colon <= 0)
            return {};
        reply.headers.append({line.first(colon).toLower(), line.sliced(colon + 1).trimmed()});
    }
    return reply;
}

QByteArray problemFault(const Reply &reply, int status)
{
    if (reply.status != status)
        return "the status is " + QByteArray::number(reply.status);
    if (reply.header("Content-Type") != "application/problem+json")
        return "the Content-Type is " + reply.header("Content-Type");
    const QJsonDocument document = QJsonDocument::fromJson(reply.body);
    if (!document.isObject())
        return "the body is no JSON object: " + reply.body;
    if (document["type"_L1] != QJsonValue("about:blank"_L1))
        return "the type is not about:blank";
    if (document["status"_L1] != QJsonValue(status))
        return "the member status is not that of the answer";
    if (problemMember(reply, "title").isEmpty())
        return "there is no title";
    if (problemMember(reply, "detail").isEmpty())
        return "there is no detail";
    return {};
}

QByteArray problemMember(const Reply &reply, QByteArrayView name)
{
    return QJsonDocument::fromJson(reply.body)[QLatin1StringView(name)].toString().toUtf8();
}

QByteArrayList stringsIn(const Reply &reply)
{
    const QJsonDocument document = QJsonDocument::fromJson(reply.body);
    if (!document.isArray())
        return {"not an array of strings"_ba};
    QByteArrayList strings;
    for (const QJsonValue value : document.array())
        strings.append(value.isString() ? value.toString().toUtf8() : "not an array of strings"_ba);
    return strings;
}

} // namespace supersynk::test
