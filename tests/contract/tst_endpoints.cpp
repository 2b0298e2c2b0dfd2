// SPDX-License-Identifier: GPL-3.0-only
#include "server/base/version.h"
#include "tests/support/bodies.h"
#include "tests/support/rawconnection.h"
#include "tests/support/rows.h"
#include "tests/support/testmain.h"
#include "tests/support/testserver.h"

#include <QTest>

#include <algorithm>

using namespace supersynk::test;
using namespace Qt::StringLiterals;

/// The answers of each path to each method.
class TestEndpoints : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void postAnswersWithTheOthersBodies()
    {
        TestServer server;
        QCOMPARE(server.post("/api/channels/room", bodyOf("ann")).body, "[]"_ba);
        const Reply reply = server.post("/api/channels/room", bodyOf("bob"));
        QCOMPARE(reply.status, 200);
        QCOMPARE(reply.body, arrayOf({bodyOf("ann")}));
        QCOMPARE(reply.header("Content-Type"), "application/json"_ba);
    }

    void getAnswersWithAllBodies()
    {
        TestServer server;
        server.post("/api/channels/room", bodyOf("ann"));
        server.post("/api/channels/room", bodyOf("bob"));
        const Reply reply = server.get("/api/channels/room");
        QCOMPARE(reply.status, 200);
        QCOMPARE(reply.body, arrayOf({bodyOf("ann"), bodyOf("bob")}));
        QCOMPARE(reply.header("Content-Type"), "application/json"_ba);
    }

    void getOfAnUnknownChannelIsAnEmptyArray()
    {
        TestServer server;
        const Reply reply = server.get("/api/channels/nowhere");
        QCOMPARE(reply.status, 200);
        QCOMPARE(reply.body, "[]"_ba);
    }

    void observingCreatesNoChannel()
    {
        TestServer server;
        server.get("/api/channels/nowhere");
        QCOMPARE(server.get("/api/channels").body, "[]"_ba);
    }

    void channelsAreListedByTheirKeys()
    {
        TestServer server;
        server.post("/api/channels/room", bodyOf("ann"));
        server.post("/api/channels/hall", bodyOf("ann"));
        const Reply reply = server.get("/api/channels");
        QCOMPARE(reply.status, 200);
        QCOMPARE(reply.header("Content-Type"), "application/json"_ba);
        QByteArrayList keys = stringsIn(reply);
        std::ranges::sort(keys);
        QCOMPARE(keys, QByteArrayList({"hall", "room"}));
    }

    void apiNamesTheServerAndItsVersion()
    {
        TestServer server;
        const Reply reply = server.get("/api");
        QCOMPARE(reply.status, 200);
        QCOMPARE(reply.body, "supersynk server " SUPERSYNK_VERSION ""_ba);
        QVERIFY(reply.header("Content-Type").startsWith("text/plain"));
    }

    void deleteRemovesAClient()
    {
        TestServer server;
        server.post("/api/channels/room", bodyOf("ann"));
        server.post("/api/channels/room", bodyOf("bob"));
        const Reply reply = server.remove("/api/channels/room/clients/ann");
        QCOMPARE(reply.status, 204);
        QCOMPARE(reply.body, ""_ba);
        QCOMPARE(server.get("/api/channels/room").body, arrayOf({bodyOf("bob")}));
    }

    void deleteDecodesTheClientId_data()
    {
        QTest::addColumn<QByteArray>("json"); // the client_id as it stands in the body
        QTest::addColumn<QByteArray>("segment");

        addRow("blank", "a b", "a%20b");
        addRow("slash", "a/b", "a%2Fb");
        addRow("percent sign", "a%41", "a%2541");
        addRow("plus", "a+b", "a+b");
        addRow("quote, escaped in JSON", R"(a\"b)", "a%22b");
        addRow("UTF-8", "\xC3\xA9", "%C3%A9");
        addRow("UTF-8, escaped in JSON", R"(\u00e9)", "%c3%a9");
    }

    void deleteDecodesTheClientId()
    {
        QFETCH(QByteArray, json);
        QFETCH(QByteArray, segment);
        TestServer server;
        server.post("/api/channels/room", bodyOf(json));
        QCOMPARE(server.remove("/api/channels/room/clients/" + segment).status, 204);
    }

    void deleteOfAnUnknownClientIs404_data()
    {
        QTest::addColumn<QByteArray>("path");

        QTest::newRow("no such client") << "/api/channels/room/clients/bob"_ba;
        QTest::newRow("no such channel") << "/api/channels/hall/clients/ann"_ba;
        QTest::newRow("other case") << "/api/channels/room/clients/Ann"_ba;
    }

    void deleteOfAnUnknownClientIs404()
    {
        QFETCH(QByteArray, path);
        TestServer server;
        server.post("/api/channels/room", bodyOf("ann"));
        QCOMPARE(problemFault(server.remove(path), 404), ""_ba);
        QCOMPARE(server.get("/api/channels/room").body, arrayOf({bodyOf("ann")}));
    }

    void deleteTwiceIs404()
    {
        TestServer server;
        server.post("/api/channels/room", bodyOf("ann"));
        server.remove("/api/channels/room/clients/ann");
        QCOMPARE(problemFault(server.remove("/api/channels/room/clients/ann"), 404), ""_ba);
    }

    void queryIsNoPartOfThePath()
    {
        TestServer server;
        server.post("/api/channels/room?t=1", bodyOf("ann"));
        QCOMPARE(server.get("/api/channels/room?t=2").body, arrayOf({bodyOf("ann")}));
    }

    void headIsGetWithoutABody_data()
    {
        QTest::addColumn<QByteArray>("target");
        QTest::addColumn<int>("status");

        QTest::newRow("api") << "/api"_ba << 200;
        QTest::newRow("channels") << "/api/channels"_ba << 200;
        QTest::newRow("channel") << "/api/channels/room"_ba << 200;
        QTest::newRow("unknown channel") << "/api/channels/nowhere"_ba << 200;
        QTest::newRow("unknown path") << "/nowhere"_ba << 404;
        QTest::newRow("malformed key") << "/api/channels/%FF"_ba << 400;
    }

    void headIsGetWithoutABody()
    {
        QFETCH(QByteArray, target);
        QFETCH(int, status);
        TestServer server;
        server.post("/api/channels/room", bodyOf("ann"));

        RawConnection connection(server.port());
        connection.send(requestOf("GET", target) + requestOf("HEAD", target) + requestOf("GET", "/api"));
        const Reply get = connection.receive();
        const Reply head = connection.receiveHead();
        QCOMPARE(head.status, status);
        QCOMPARE(steadyFields(head), steadyFields(get));
        QVERIFY(connection.receive().body.startsWith("supersynk server")); // no body in between
    }

private:
    /// The header fields that do not change with time.
    static HeaderFields steadyFields(const Reply &reply)
    {
        HeaderFields fields = reply.headers;
        fields.removeIf(
            [](const auto &field) { return field.first == "server-time" || field.first == "date"; });
        return fields;
    }
};

SUPERSYNK_TEST(TestEndpoints)

#include "tst_endpoints.moc"
