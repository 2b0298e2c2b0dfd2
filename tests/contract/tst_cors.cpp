// SPDX-License-Identifier: GPL-3.0-only
#include "tests/contract/everyanswer.h"
#include "tests/support/bodies.h"
#include "tests/support/rawconnection.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace supersynk;
using namespace supersynk::test;
using namespace Qt::StringLiterals;

namespace {

constexpr auto kRoom = "/api/channels/room";

Reply preflight(const TestServer &server, const QByteArray &target, const QByteArrayList &fields = {})
{
    const QByteArrayList always{"Origin: http://lab.example", "Access-Control-Request-Method: POST",
                                "Access-Control-Request-Headers: client-id,client-time,content-type"};
    RawConnection connection(server.port());
    connection.send(requestOf("OPTIONS", target, {}, always + fields));
    return connection.receive();
}

} // namespace

/// A page of any origin may talk to the server (the Fetch standard, section 3.2).
class TestCors : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pagesFromFilesAreCrossOriginToo()
    {
        ServerWithAnn server;
        const Reply reply = server.post(kRoom, bodyOf("bob"), {{"Origin", "null"}});
        QCOMPARE(reply.status, 200);
        QCOMPARE(reply.header("Access-Control-Allow-Origin"), "*"_ba);
    }

    void preflightIsAnswered_data()
    {
        QTest::addColumn<QByteArray>("target");
        QTest::addColumn<QByteArrayList>("methods");

        QTest::newRow("api") << "/api"_ba << QByteArrayList{"get"};
        QTest::newRow("channels") << "/api/channels"_ba << QByteArrayList{"get"};
        QTest::newRow("channel") << "/api/channels/room"_ba << QByteArrayList{"get", "post"};
        QTest::newRow("unknown channel") << "/api/channels/nowhere"_ba << QByteArrayList{"get", "post"};
        QTest::newRow("client") << "/api/channels/room/clients/ann"_ba << QByteArrayList{"delete"};
    }

    void preflightIsAnswered()
    {
        QFETCH(QByteArray, target);
        QFETCH(QByteArrayList, methods);
        ServerWithAnn server;
        const Reply reply = preflight(server, target);
        QVERIFY(reply.status == 204 || reply.status == 200);
        QCOMPARE(reply.body, ""_ba);
        QCOMPARE(reply.header("Access-Control-Allow-Origin"), "*"_ba);
        QCOMPARE(reply.header("Access-Control-Max-Age"), "7200"_ba);
        for (const QByteArray &method : methods)
            QVERIFY(reply.headerList("Access-Control-Allow-Methods").contains(method));
        for (const QByteArray &name :
             {"content-type"_ba, "client-id"_ba, "client-time"_ba, "authorization"_ba})
            QVERIFY(reply.headerList("Access-Control-Allow-Headers").contains(name));
    }

    /// Else the page would never see the error that explains what is wrong.
    void preflightIs204OnAWrongPathToo_data()
    {
        QTest::addColumn<QByteArray>("target");

        for (const char *target :
             {"/", "/nowhere", "/api/", "/api/info", "/api/nowhere", "/api/channels/", "/api/channels/room/",
              "/api/channels/room/clients", "/api/channels/room/clients/", "/api/channels/room/x/ann", "*",
              "/api/channels/%FF", "/api/channels/%", "/api/channels/%4z", "/api/channels/room/clients/%FF",
              "/metrics/x", "//api/channels//room", "nowhere", "?"})
            QTest::newRow(target) << QByteArray(target);
        QTest::newRow("a key that is too long") << "/api/channels/" + QByteArray(2000, 'k');
    }

    void preflightIs204OnAWrongPathToo()
    {
        QFETCH(QByteArray, target);
        ServerSettings settings = testSettings();
        settings.accessKey = "open-sesame"; // a preflight cannot send it
        for (const bool isLocked : {false, true}) {
            ServerWithAnn server(isLocked ? settings : testSettings());
            const Reply reply = preflight(server, target);
            QCOMPARE(reply.status, 204);
            QCOMPARE(reply.header("Access-Control-Allow-Origin"), "*"_ba);
            QVERIFY(reply.headerList("Access-Control-Allow-Methods").contains("post"));
        }
    }

    void withoutARequestedMethodItIsNotAPreflight()
    {
        ServerWithAnn server;
        QCOMPARE(server.client().send("OPTIONS", "/nowhere").status, 404);
        QCOMPARE(server.client().send("OPTIONS", "/api/channels/%FF").status, 400);
        QCOMPARE(server.client().send("OPTIONS", kRoom).status, 204);
        QCOMPARE(server.client().send("GET", "/nowhere", {{"Access-Control-Request-Method", "GET"}}).status,
                 404);
    }

    void operatorsPagesAnswerNoPreflight_data()
    {
        QTest::addColumn<QByteArray>("target");

        for (const char *target : {"/metrics", "/healthz", "//metrics", "/healthz?x=y"})
            QTest::newRow(target) << QByteArray(target);
    }

    void operatorsPagesAnswerNoPreflight()
    {
        QFETCH(QByteArray, target);
        ServerSettings settings = testSettings();
        for (const bool areExposed : {false, true}) {
            settings.exposesMetrics = areExposed;
            ServerWithAnn server(settings);
            const Reply reply = preflight(server, target, {"Access-Control-Request-Private-Network: true"});
            QCOMPARE(problemFault(reply, 404), ""_ba);
            QVERIFY2(corsFieldsOf(reply).isEmpty(), corsFieldsOf(reply).join(' ').constData());
        }
    }

    void preflightChangesNothing()
    {
        ServerWithAnn server;
        preflight(server, kRoom);
        preflight(server, "/api/channels/nowhere");
        QCOMPARE(stringsIn(server.get("/api/channels")), QByteArrayList{"room"});
    }

    void privateNetworkIsAllowedWhenAsked()
    {
        ServerWithAnn server;
        const Reply reply = preflight(server, kRoom, {"Access-Control-Request-Private-Network: true"});
        QCOMPARE(reply.header("Access-Control-Allow-Private-Network"), "true"_ba);
    }

    void privateNetworkIsNotMentionedOtherwise()
    {
        ServerWithAnn server;
        QCOMPARE(preflight(server, kRoom).header("Access-Control-Allow-Private-Network"), ""_ba);
    }

    void originIsAllowedOnce()
    {
        ServerWithAnn server;
        const Reply reply = server.get(kRoom, {{"Origin", "http://lab.example"}});
        QCOMPARE(reply.header("Access-Control-Allow-Origin"), "*"_ba); // two would be joined by a comma
    }
};

SUPERSYNK_TEST(TestCors)

#include "tst_cors.moc"
