// SPDX-License-Identifier: GPL-3.0-only
#include "tests/contract/everyanswer.h"

#include "tests/support/bodies.h"
#include "tests/support/rawconnection.h"

#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;

namespace supersynk::test {
namespace {

constexpr auto kRoom = "/api/channels/room";

void addRow(const char *name, const QByteArray &request, int status)
{
    QTest::newRow(name) << request << status;
}

} // namespace

ServerWithAnn::ServerWithAnn(const ServerSettings &settings)
    : TestServer(settings)
{
    post(kRoom, bodyOf("ann"), {{"Client-Id", "ann"}, {"Client-Time", "10"}});
}

qint64 serverTime(const Reply &reply)
{
    static const QRegularExpression form(u"^(0|[1-9][0-9]*)\\.([0-9]{6})$"_s);
    const auto match = form.match(QString::fromLatin1(reply.header("Server-Time")));
    return match.hasMatch() ? match.captured(1).toLongLong() * kSecond + match.captured(2).toLongLong() : -1;
}

QByteArrayList corsFieldsOf(const Reply &reply)
{
    QByteArrayList names;
    for (const auto &[name, value] : reply.headers) {
        if (name.startsWith("access-control-"))
            names.append(name);
    }
    return names;
}

void addAnswerColumns()
{
    QTest::addColumn<QByteArray>("request");
    QTest::addColumn<int>("status");
}

void addSuccesses()
{
    const QByteArrayList late{"Client-Id: ann", "Client-Time: 9"};

    addRow("200, api", requestOf("GET", "/api"), 200);
    addRow("200, health", requestOf("GET", "/healthz"), 200);
    addRow("200, channels", requestOf("GET", "/api/channels"), 200);
    addRow("200, get", requestOf("GET", kRoom), 200);
    addRow("200, get of an unknown channel", requestOf("GET", "/api/channels/nowhere"), 200);
    addRow("200, post", requestOf("POST", kRoom, bodyOf("bob")), 200);
    addRow("204, late post", requestOf("POST", kRoom, bodyOf("ann"), late), 204);
    addRow("204, late get", requestOf("GET", kRoom, {}, late), 204);
    addRow("204, delete", requestOf("DELETE", "/api/channels/room/clients/ann"), 204);
}

void addErrors()
{
    const Limits limits;
    const auto tooLarge = static_cast<qulonglong>(limits.body) + 1;

    addRow("400, body", requestOf("POST", kRoom, "hello"), 400);
    addRow("400, Client-Time", requestOf("GET", kRoom, {}, {"Client-Id: ann", "Client-Time: soon"}), 400);
    addRow("400, key", requestOf("GET", "/api/channels/%FF"), 400);
    addRow("400, framing", requestOf("POST", kRoom, {}, {"Content-Length: -5"}), 400);
    addRow("400, no HTTP at all", "hello\r\n\r\n", 400);
    addRow("404, path", requestOf("GET", "/nowhere"), 404);
    addRow("404, health, sent on", requestOf("GET", "/healthz", {}, {"X-Forwarded-For: ::1"}), 404);
    addRow("404, client", requestOf("DELETE", "/api/channels/room/clients/bob"), 404);
    addRow("405, put", requestOf("PUT", kRoom, bodyOf("ann")), 405);
    addRow("405, health", requestOf("POST", "/healthz"), 405);
    addRow("405, unknown method", requestOf("BREW", kRoom), 405);
    addRow("413", requestOf("POST", kRoom, {}, {"Content-Length: " + QByteArray::number(tooLarge)}), 413);
    addRow("414", requestOf("GET", "/api/channels/" + QByteArray(int(limits.target), 'k')), 414);
    addRow("431, size", requestOf("GET", kRoom, {}, {"X: " + QByteArray(int(limits.head), 'x')}), 431);
    addRow("400, host", "GET /api/channels/room HTTP/1.1\r\nHost: a b/c\r\n\r\n", 400);
    addRow("400, trailer", requestOf("POST", kRoom, {}, {"Transfer-Encoding: chunked"}) + "0\r\nX\r\n\r\n",
           400);
    addRow("400, hosts", requestOf("GET", kRoom, {}, {"Host: 127.0.0.1"}), 400);
    addRow("501", requestOf("POST", kRoom, {}, {"Transfer-Encoding: gzip, chunked"}), 501);
    addRow("431, number", requestOf("GET", kRoom, {}, QByteArrayList(int(limits.fields), "X: x")), 431);
}

} // namespace supersynk::test
