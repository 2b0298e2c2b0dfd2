// SPDX-License-Identifier: GPL-3.0-only
#include "tests/support/bodies.h"
#include "tests/support/rawconnection.h"
#include "tests/support/testmain.h"
#include "tests/support/testserver.h"

#include <QProcess>
#include <QStandardPaths>
#include <QTest>

using namespace supersynk;
using namespace supersynk::test;
using namespace Qt::StringLiterals;

namespace {

constexpr auto kRoom = "/api/channels/room";
const QByteArray kSentOn = "X-Forwarded-For: 198.51.100.1";

ServerSettings exposed()
{
    ServerSettings settings = testSettings();
    settings.exposesMetrics = true;
    return settings;
}

ServerSettings locked(ServerSettings settings)
{
    settings.accessKey = "open-sesame";
    return settings;
}

Reply answerTo(const TestServer &server, const QByteArray &request, const QHostAddress &from = {})
{
    RawConnection connection(server.port(), from);
    connection.send(request);
    return connection.receive();
}

/// The value of the sample \a name, labels included; "missing" if there is none.
QByteArray valueOf(const QByteArray &text, const QByteArray &name)
{
    for (const QByteArray &line : text.split('\n')) {
        if (line.startsWith(name + ' '))
            return line.sliced(name.size() + 1);
    }
    return "missing";
}

/// Without the values that differ from one scrape to the next.
QByteArrayList namesIn(const QByteArray &text)
{
    QByteArrayList names;
    for (const QByteArray &line : text.split('\n'))
        names.append(line.startsWith('#') ? line : line.first(line.lastIndexOf(' ') + 1));
    return names;
}

} // namespace

/// `/metrics` and `/healthz`: their contents, and which callers get them.
class TestOperations : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void healthIsOk()
    {
        TestServer server;
        const Reply reply = server.get("/healthz");
        QCOMPARE(reply.status, 200);
        QCOMPARE(reply.body, "ok\n"_ba);
        QCOMPARE(reply.header("content-type"), "text/plain; charset=utf-8"_ba);
    }

    void metricsAreOfPrometheusType()
    {
        TestServer server;
        const Reply reply = server.get("/metrics?x=y");
        QCOMPARE(reply.status, 200);
        QCOMPARE(reply.header("content-type"), "text/plain; version=0.0.4; charset=utf-8"_ba);
        QVERIFY(reply.body.endsWith('\n'));
    }

    void requestsAreCountedByMethodAndStatus()
    {
        TestServer server;
        server.post(kRoom, bodyOf("ann"), {{"Client-Id", "ann"}, {"Client-Time", "2"}});
        server.post(kRoom, bodyOf("bob"));
        server.post(kRoom, bodyOf("ann"), {{"Client-Id", "ann"}, {"Client-Time", "1"}});
        server.post(kRoom, "hello");
        server.get(kRoom);
        server.remove("/api/channels/room/clients/bob");
        server.client().send("BREW", kRoom);
        RawConnection(server.port()).send("hello\r\n\r\n");

        QByteArray text;
        const auto count = [&text](const QByteArray &method, const QByteArray &code) {
            return valueOf(text, "supersynk_requests_total{method=\"" + method + "\",code=\"" + code + "\"}");
        };
        QTRY_COMPARE((text = server.get("/metrics").body, count("other", "400")), "1"_ba);
        QCOMPARE(count("post", "200"), "2"_ba);
        QCOMPARE(count("post", "204"), "1"_ba);
        QCOMPARE(count("post", "400"), "1"_ba);
        QCOMPARE(count("delete", "204"), "1"_ba);
        QCOMPARE(count("other", "405"), "1"_ba);
        QCOMPARE(valueOf(text, "supersynk_late_requests_total"), "1"_ba);
        QCOMPARE(valueOf(text, "supersynk_refused_total{reason=\"bad request\"}"), "1"_ba);
        QCOMPARE(valueOf(text, "supersynk_refused_total{reason=\"no request\"}"), "1"_ba);
        QCOMPARE(valueOf(text, "supersynk_refused_total{reason=\"method not allowed\"}"), "1"_ba);
    }

    void clientsOfEachChannelAreCounted()
    {
        TestServer server;
        const QByteArray body = bodyOf("ann");
        server.post(kRoom, body);
        server.post(kRoom, bodyOf("bob"));
        server.post("/api/channels/hall", bodyOf("bob"));
        const QByteArray text = server.get("/metrics").body;
        QCOMPARE(valueOf(text, "supersynk_channels"), "2"_ba);
        QCOMPARE(valueOf(text, "supersynk_clients"), "3"_ba);
        QCOMPARE(valueOf(text, "supersynk_received_body_bytes_total"), QByteArray::number(3 * body.size()));
        QVERIFY(valueOf(text, "supersynk_sent_body_bytes_total").toInt() >= 2 + body.size());
        QVERIFY(valueOf(text, "supersynk_stored_bytes").toInt() >= 3 * body.size());
        QVERIFY(valueOf(text, "supersynk_connections").toInt() >= 1);
        QVERIFY(text.contains("supersynk_build_info{version=\""));
        QVERIFY(text.contains(QByteArray(",qt=\"") + qVersion() + "\"} 1\n"));
    }

    void onlyOperatorsGetThem_data()
    {
        QTest::addColumn<QByteArray>("path");

        QTest::newRow("metrics") << "/metrics"_ba;
        QTest::newRow("health") << "/healthz"_ba;
    }

    void onlyOperatorsGetThem()
    {
        QFETCH(QByteArray, path);
        TestServer server;
        const Reply unknown = answerTo(server, requestOf("GET", "/nowhere", {}, {kSentOn}));
        QCOMPARE(unknown.status, 404);
        for (const char *field :
             {"X-Forwarded-For: 127.0.0.1", "Forwarded: for=127.0.0.1", "Via: 1.1 x", "Origin: null"}) {
            const Reply reply = answerTo(server, requestOf("GET", path, {}, {field}));
            QCOMPARE(reply.status, 404);
            QCOMPARE(reply.body, unknown.body);
        }
        QCOMPARE(answerTo(server, requestOf("OPTIONS", path, {}, {kSentOn})).status, 404);
        QCOMPARE(answerTo(server, requestOf("GET", path)).status, 200);
        QCOMPARE(answerTo(server, requestOf("GET", path), QHostAddress(u"127.9.9.9"_s)).status, 200);
    }

    /// DNS rebinding: a page whose own domain resolves to this computer could read everything.
    void requestsByDomainAreRefused_data()
    {
        QTest::addColumn<QByteArray>("host");
        QTest::addColumn<int>("status");

        QTest::newRow("IPv4") << "127.0.0.1:9999"_ba << 200;
        QTest::newRow("IPv6") << "[::1]:9999"_ba << 200;
        QTest::newRow("localhost") << "localhost:9999"_ba << 200;
        QTest::newRow("the computer's name") << "lab-pc"_ba << 200;
        QTest::newRow("a domain") << "rebound.example:9999"_ba << 404;
        QTest::newRow("one with the root's dot") << "example."_ba << 404;
        QTest::newRow("one that looks like an address") << "127.0.0.1.example"_ba << 404;
    }

    void requestsByDomainAreRefused()
    {
        QFETCH(QByteArray, host);
        QFETCH(int, status);
        TestServer server;
        const auto requestFor = [&host](const QByteArray &path) {
            return "GET " + path + " HTTP/1.1\r\nHost: " + host + "\r\n\r\n";
        };
        QCOMPARE(answerTo(server, requestFor("/metrics")).status, status);
        QCOMPARE(answerTo(server, requestFor("/healthz")).status, status);

        TestServer closed(locked(exposed()));
        QCOMPARE(answerTo(closed, requestFor("/metrics")).status, status == 200 ? 200 : 401);
    }

    void otherOriginsAreRefused_data()
    {
        QTest::addColumn<QByteArray>("host");
        QTest::addColumn<QByteArray>("origin");
        QTest::addColumn<int>("status");

        const auto row = [](const QByteArray &host, const QByteArray &origin, int status) {
            QTest::newRow((origin + " to " + host).constData()) << host << origin << status;
        };
        row("127.0.0.1:9999", "http://127.0.0.1:9999", 200); // the server's own page
        row("localhost:9999", "http://LOCALHOST:9999", 200);
        row("lab-pc:9443", "https://lab-pc:9443", 200);
        row("127.0.0.1:9999", "http://localhost:9999", 404);
        row("127.0.0.1:9999", "http://127.0.0.1:8080", 404);
        row("127.0.0.1:9999", "http://127.0.0.1", 404);
        row("127.0.0.1:9999", "http://127.0.0.1:9999.evil.example", 404);
        row("127.0.0.1:9999", "https://evil.example", 404);
        row("127.0.0.1:9999", "127.0.0.1:9999", 404);
        row("127.0.0.1:9999", "null", 404);
        row("127.0.0.1:9999", "", 404);
        row("evil.example:9999", "http://evil.example:9999", 404); // its name resolves to this computer
    }

    void otherOriginsAreRefused()
    {
        QFETCH(QByteArray, host);
        QFETCH(QByteArray, origin);
        QFETCH(int, status);
        TestServer server;
        for (const QByteArray path : {"/metrics", "/healthz"}) {
            for (const QByteArray method : {"GET", "POST"}) {
                const Reply reply = answerTo(server,
                                             method + ' ' + path + " HTTP/1.1\r\nHost: " + host
                                                 + "\r\nOrigin: " + origin + "\r\n\r\n");
                QCOMPARE(reply.status, method == "POST" && status == 200 ? 405 : status);
                QCOMPARE(reply.header("Access-Control-Allow-Origin"), ""_ba);
            }
        }
    }

    void twoOriginsAreCrossOriginIfOneIs()
    {
        TestServer server;
        const QByteArrayList origins{"Origin: http://127.0.0.1", "Origin: http://evil.example"};
        QCOMPARE(answerTo(server, requestOf("GET", "/metrics", {}, origins)).status, 404);
    }

    void exposedTheyStillRefuseOtherOrigins()
    {
        TestServer server(exposed());
        for (const char *path : {"/metrics", "/healthz"}) {
            const Reply reply =
                answerTo(server, requestOf("GET", path, {}, {"Origin: https://evil.example"}));
            QCOMPARE(reply.status, 404);
            QCOMPARE(reply.header("Access-Control-Allow-Origin"), ""_ba);
        }
    }

    void exposedTheyAnswerRequestsByDomain()
    {
        TestServer server(exposed());
        const auto request = "GET /metrics HTTP/1.1\r\nHost: lab.example:9999\r\n\r\n"_ba;
        QCOMPARE(answerTo(server, request).status, 200);
    }

    void exposedTheyAnswerEveryCaller()
    {
        TestServer server(exposed());
        QCOMPARE(answerTo(server, requestOf("GET", "/metrics", {}, {kSentOn})).status, 200);
        QCOMPARE(answerTo(server, requestOf("GET", "/healthz", {}, {kSentOn})).status, 200);
    }

    void trustedProxyMayOnlyAskForItself()
    {
        ServerSettings settings = testSettings();
        QVERIFY(settings.trustedProxies.add(u"127.0.0.2"));
        TestServer server(settings);
        const QHostAddress proxy(u"127.0.0.2"_s);
        QCOMPARE(answerTo(server, requestOf("GET", "/healthz"), proxy).status, 200);
        QCOMPARE(answerTo(server, requestOf("GET", "/healthz", {}, {kSentOn}), proxy).status, 404);
        const QByteArray pretended = "X-Forwarded-For: 127.0.0.1";
        QCOMPARE(answerTo(server, requestOf("GET", "/metrics", {}, {pretended}), proxy).status, 404);
    }

    void othersNeedTheAccessKey()
    {
        const QByteArray key = "Authorization: Bearer open-sesame";
        TestServer server(locked(exposed()));
        for (const char *path : {"/metrics", "/healthz"}) {
            QCOMPARE(answerTo(server, requestOf("GET", path)).status, 200);
            QCOMPARE(answerTo(server, requestOf("GET", path, {}, {kSentOn})).status, 401);
            QCOMPARE(answerTo(server, requestOf("GET", path, {}, {kSentOn, key})).status, 200);
        }
    }

    void serverWithAKeyDoesNotRevealThem()
    {
        TestServer server(locked(testSettings()));
        const Reply hidden = answerTo(server, requestOf("GET", "/metrics", {}, {kSentOn}));
        const Reply unknown = answerTo(server, requestOf("GET", "/nowhere", {}, {kSentOn}));
        QCOMPARE(hidden.status, 401);
        QCOMPARE(hidden.body, unknown.body);
    }

    void pagesAreReadOnly()
    {
        TestServer server;
        for (const char *path : {"/metrics", "/healthz"}) {
            for (const char *method : {"POST", "PUT", "DELETE", "BREW"}) {
                const Reply reply = answerTo(server, requestOf(method, path));
                QCOMPARE(reply.status, 405);
                QCOMPARE(reply.header("allow"), "GET, HEAD, OPTIONS"_ba);
            }
            const Reply preflight = answerTo(server, requestOf("OPTIONS", path));
            QCOMPARE(preflight.status, 204);
            QCOMPARE(preflight.header("allow"), "GET, HEAD, OPTIONS"_ba);
            RawConnection connection(server.port());
            connection.send(requestOf("HEAD", path));
            QCOMPARE(connection.receiveHead().status, 200);
        }
    }

    void slashesInFrontCountAsOne()
    {
        TestServer server;
        QCOMPARE(answerTo(server, requestOf("GET", "//healthz")).body, "ok\n"_ba);
        QCOMPARE(answerTo(server, requestOf("GET", "///metrics")).status, 200);
    }

    void channelsMayHaveTheirNames()
    {
        TestServer server;
        for (const char *key : {"metrics", "healthz"}) {
            const QByteArray path = "/api/channels/" + QByteArray(key);
            QCOMPARE(server.post(path, bodyOf("ann")).status, 200);
            QCOMPARE(server.get(path).body, arrayOf({bodyOf("ann")}));
        }
        QCOMPARE(server.get("/healthz").body, "ok\n"_ba);
        for (const char *path : {"/healthz/", "/Metrics", "/metrics/x", "/x//metrics", "/api/metrics"})
            QCOMPARE(answerTo(server, requestOf("GET", path)).status, 404);
    }

    void allWaysMakeTheSameAnswers()
    {
        TestServer server;
        const QByteArray request = requestOf("GET", "/metrics");
        const QByteArrayList whole = namesIn(answerTo(server, request).body);
        for (const qsizetype split : {1, 10, 20, int(request.size()) - 1}) {
            RawConnection connection(server.port());
            connection.send(request.first(split));
            QCOMPARE(server.get("/healthz").status, 200);
            connection.send(request.sliced(split));
            QCOMPARE(namesIn(connection.receive().body), whole);
        }
    }

    void promtoolFindsNoFault()
    {
        const QString promtool = QStandardPaths::findExecutable(u"promtool"_s);
        if (promtool.isEmpty())
            QSKIP("There is no promtool (Debian's prometheus)");
        TestServer server;
        server.post(kRoom, "hello");
        server.get("/nowhere");
        QProcess check;
        check.setProcessChannelMode(QProcess::MergedChannels);
        check.start(promtool, {u"check"_s, u"metrics"_s});
        check.write(server.get("/metrics").body);
        check.closeWriteChannel();
        QVERIFY(check.waitForFinished());
        QCOMPARE(check.readAll(), ""_ba);
        QCOMPARE(check.exitCode(), 0);
    }
};

SUPERSYNK_TEST(TestOperations)
#include "tst_operations.moc"
