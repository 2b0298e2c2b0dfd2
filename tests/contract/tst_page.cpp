// SPDX-License-Identifier: GPL-3.0-only
#include "tests/support/bodies.h"
#include "tests/support/rawconnection.h"
#include "tests/support/testmain.h"
#include "tests/support/testserver.h"

#include <QRegularExpression>
#include <QTest>

using namespace supersynk;
using namespace supersynk::test;
using namespace Qt::StringLiterals;

namespace {

ServerSettings locked()
{
    ServerSettings settings = testSettings();
    settings.accessKey = "open-sesame";
    return settings;
}

Reply exchange(const TestServer &server, const QByteArray &method, const QByteArray &path,
               const QByteArrayList &fields = {})
{
    RawConnection connection(server.port());
    connection.send(requestOf(method, path, {}, fields));
    return connection.receive();
}

} // namespace

/// The web page, as a browser loads it.
class TestPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rootIsAPage()
    {
        TestServer server;
        const Reply reply = server.get("/");
        QCOMPARE(reply.status, 200);
        QCOMPARE(reply.header("Content-Type"), "text/html; charset=utf-8"_ba);
        QVERIFY(reply.body.startsWith("<!doctype html>"));
        QCOMPARE(server.get("/index.html").body, reply.body);
        QCOMPARE(server.get("/?channel=lab").body, reply.body);
        QCOMPARE(server.get("//").body, reply.body);
        QCOMPARE(exchange(server, "GET", "http://lab?/api/channels/room").body, reply.body);
    }

    void allFilesOfThePageAreThere()
    {
        TestServer server;
        static const QRegularExpression reference(u"(?:href|src)=\"([^#\"]+\\.[a-z]+)\""_s);
        int files = 0;
        const QString page = QString::fromUtf8(server.get("/").body);
        for (auto matches = reference.globalMatch(page); matches.hasNext(); ++files) {
            const QByteArray path = '/' + matches.next().captured(1).toUtf8();
            QVERIFY2(server.get(path).status == 200, path.constData());
        }
        QVERIFY(files > 5);
    }

    void typesAreThoseOfTheFiles_data()
    {
        QTest::addColumn<QByteArray>("path");
        QTest::addColumn<QByteArray>("type");

        QTest::newRow("module") << "/supersynk.js"_ba
                                << "text/javascript; charset=utf-8"_ba;
        QTest::newRow("style") << "/style.css"_ba
                               << "text/css; charset=utf-8"_ba;
        QTest::newRow("icon") << "/supersynk.svg"_ba
                              << "image/svg+xml"_ba;
    }

    void typesAreThoseOfTheFiles()
    {
        QFETCH(QByteArray, path);
        QFETCH(QByteArray, type);
        TestServer server;
        QCOMPARE(server.get(path).header("Content-Type"), type);
    }

    void pageLoadsNothingFromElsewhere()
    {
        TestServer server;
        const QByteArray policy = server.get("/").header("Content-Security-Policy");
        QVERIFY(policy.startsWith("default-src 'self';"));
        QVERIFY(policy.contains("frame-ancestors 'none'"));
        QVERIFY(!policy.contains("unsafe"));
        QVERIFY(!policy.contains("http"));
    }

    void onlyLibrariesMayBeLoadedByOtherPages()
    {
        TestServer server;
        const char *const field = "Cross-Origin-Resource-Policy";
        QCOMPARE(server.get("/supersynk.js").header(field), "cross-origin"_ba);
        QCOMPARE(server.get("/supersynk.js").header("Access-Control-Allow-Origin"), "*"_ba);
        QCOMPARE(server.get("/app.js").header(field), "same-origin"_ba);
        QCOMPARE(server.get("/").header(field), "same-origin"_ba);
    }

    void unchangedFilesAreNotSentAgain_data()
    {
        QTest::addColumn<QByteArray>("condition");
        QTest::addColumn<int>("status");

        QTest::newRow("its tag") << "%1"_ba << 304;
        QTest::newRow("among others") << "\"x\", %1, W/\"y\""_ba << 304;
        QTest::newRow("any") << "*"_ba << 304;
        QTest::newRow("its tag as a strong one") << "%2"_ba << 304;
        QTest::newRow("another tag") << "W/\"0123456789abcdef\""_ba << 200;
        QTest::newRow("no tag") << ""_ba << 200;
    }

    void unchangedFilesAreNotSentAgain()
    {
        QFETCH(QByteArray, condition);
        QFETCH(int, status);
        TestServer server;
        const QByteArray tag = server.get("/style.css").header("ETag");
        QVERIFY(tag.startsWith("W/\""));
        const Reply reply =
            exchange(server, "GET", "/style.css",
                     {"If-None-Match: " + condition.replace("%1", tag).replace("%2", tag.sliced(2))});
        QCOMPARE(reply.status, status);
        QCOMPARE(reply.body.isEmpty(), status == 304);
        QCOMPARE(reply.header("ETag"), tag);
        QCOMPARE(reply.header("Cache-Control"), "no-cache"_ba);
    }

    void connectionStaysOpenAfter304()
    {
        TestServer server;
        RawConnection connection(server.port());
        connection.send(requestOf("GET", "/", {}, {"If-None-Match: *"}) + requestOf("GET", "/api"));
        QCOMPARE(connection.receiveHead().status, 304);
        QVERIFY(connection.receive().body.startsWith("supersynk server"));
    }

    void filesAreCompressedForClientsThatAcceptIt_data()
    {
        QTest::addColumn<QByteArrayList>("fields");
        QTest::addColumn<bool>("isCompressed");

        const auto row = [](const char *codings, bool isCompressed) {
            QTest::newRow(codings) << QByteArrayList{"Accept-Encoding: "_ba + codings} << isCompressed;
        };
        QTest::newRow("no field") << QByteArrayList() << false;
        row("gzip", true);
        row("gzip, deflate, br", true);
        row("deflate, GZIP ;q=0.5", true);
        row("br, identity", false);
        row("gzip;q=0", false);
        row("gzip; q=0.000", false);
        row("gzip;Q=0", false);
        row("xgzip", false);
        row("", false);
    }

    void filesAreCompressedForClientsThatAcceptIt()
    {
        QFETCH(QByteArrayList, fields);
        QFETCH(bool, isCompressed);
        TestServer server;
        const Reply reply = exchange(server, "GET", "/scene.js", fields);
        const QByteArray plain = server.get("/scene.js").body;
        QCOMPARE(reply.header("Content-Encoding"), isCompressed ? "gzip"_ba : ""_ba);
        QCOMPARE(reply.header("Vary"), "Accept-Encoding"_ba);
        QCOMPARE(reply.body == plain, !isCompressed);
        if (isCompressed)
            QVERIFY(reply.body.size() < plain.size() / 2);
    }

    void pageNeedsNoAccessKey()
    {
        TestServer server(locked());
        QCOMPARE(server.get("/").status, 200);
        QCOMPARE(server.get("/supersynk.js").status, 200);
        QCOMPARE(server.client().send("OPTIONS", "/").status, 204);
        QCOMPARE(problemFault(exchange(server, "POST", "/"), 405), ""_ba);
        QCOMPARE(problemFault(server.get("/nowhere.js"), 401), ""_ba);
    }

    void pageIsReadOnly()
    {
        TestServer server;
        for (const char *method : {"POST", "PUT", "DELETE", "BREW"}) {
            const Reply reply = exchange(server, method, "/");
            QCOMPARE(problemFault(reply, 405), ""_ba);
            QCOMPARE(reply.header("Allow"), "GET, HEAD, OPTIONS"_ba);
        }
    }

    void headIsGetWithoutABody()
    {
        TestServer server;
        RawConnection connection(server.port());
        connection.send(requestOf("HEAD", "/") + requestOf("GET", "/api"));
        const Reply head = connection.receiveHead();
        QCOMPARE(head.status, 200);
        QCOMPARE(head.header("Content-Length").toLongLong(), server.get("/").body.size());
        QVERIFY(connection.receive().body.startsWith("supersynk server"));
    }

    void withoutThePageItsPathsAreUnknown()
    {
        ServerSettings settings = testSettings();
        settings.page = false;
        TestServer server(settings);
        for (const char *path : {"/", "/index.html", "/supersynk.js"}) {
            QCOMPARE(problemFault(server.get(path), 404), ""_ba);
            QCOMPARE(problemFault(exchange(server, "POST", path), 404), ""_ba);
            QCOMPARE(server.client().send("OPTIONS", path).status, 404);
        }
        QCOMPARE(server.get("/api").status, 200);
    }

    void pageIsNotCountedAsTraffic()
    {
        TestServer server;
        QCOMPARE(server.get("/").status, 200);
        QCOMPARE(server.get("/app.js").status, 200);
        QCOMPARE(server.server().traffic().requests, 0U);
        QCOMPARE(server.server().traffic().bytesOut, 0U);
    }

    void namesOfOtherFoldersAreUnknown()
    {
        TestServer server;
        for (const char *path : {"/page/index.html", "/../index.html", "/%2e%2e/index.html", "/index%2Ehtml",
                                 "/INDEX.HTML", "/index.html/", "/.", "/.."})
            QCOMPARE(exchange(server, "GET", path).status, 404); // as it stands here
    }
};

SUPERSYNK_TEST(TestPage)
#include "tst_page.moc"
