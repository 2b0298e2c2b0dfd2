// SPDX-License-Identifier: GPL-3.0-only
#include "support/bodies.h"
#include "support/rawconnection.h"
#include "support/rows.h"
#include "support/testserver.h"

#include <QTest>

using namespace supersynk;
using namespace supersynk::test;
using namespace Qt::StringLiterals;

namespace {

constexpr auto kRoom = "/api/channels/room";
const HeaderFields kRight{{"Authorization", "Bearer open-sesame"}};

ServerSettings locked()
{
    ServerSettings settings = testSettings();
    settings.accessKey = "open-sesame";
    return settings;
}

Reply exchange(const TestServer &server, const QByteArray &request)
{
    RawConnection connection(server.port());
    connection.send(request);
    return connection.receive();
}

} // namespace

/// With an access key, nothing is done for who does not show it.
class TestAccessKey : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rightKeyOpens_data()
    {
        QTest::addColumn<QByteArray>("value");

        QTest::newRow("as it is") << "Bearer open-sesame"_ba;
        QTest::newRow("scheme in lower case") << "bearer open-sesame"_ba;
        QTest::newRow("scheme in upper case") << "BEARER open-sesame"_ba;
        QTest::newRow("more blanks") << "Bearer   open-sesame  "_ba;
    }

    void rightKeyOpens()
    {
        QFETCH(QByteArray, value);
        TestServer server(locked());
        const QByteArray field = "Authorization: " + value;
        QCOMPARE(exchange(server, requestOf("POST", kRoom, bodyOf("ann"), {field})).status, 200);
        QCOMPARE(exchange(server, requestOf("GET", kRoom, {}, {field})).body, arrayOf({bodyOf("ann")}));
        const auto ann = "/api/channels/room/clients/ann"_ba;
        QCOMPARE(exchange(server, requestOf("DELETE", ann, {}, {field})).status, 204);
    }

    void othersAre401_data()
    {
        QTest::addColumn<QByteArray>("field");

        QTest::newRow("none") << "X: x"_ba;
        QTest::newRow("empty") << "Authorization:"_ba;
        QTest::newRow("wrong") << "Authorization: Bearer open-barley"_ba;
        QTest::newRow("key in upper case") << "Authorization: Bearer OPEN-SESAME"_ba;
        QTest::newRow("begin of it") << "Authorization: Bearer open-sesam"_ba;
        QTest::newRow("more than it") << "Authorization: Bearer open-sesame1"_ba;
        QTest::newRow("twice in one") << "Authorization: Bearer open-sesame, Bearer open-sesame"_ba;
        QTest::newRow("scheme alone") << "Authorization: Bearer"_ba;
        QTest::newRow("scheme and a blank") << "Authorization: Bearer "_ba;
        QTest::newRow("key alone") << "Authorization: open-sesame"_ba;
        QTest::newRow("another scheme") << "Authorization: Basic open-sesame"_ba;
        QTest::newRow("no blank") << "Authorization: Beareropen-sesame"_ba;
        QTest::newRow("another field") << "Proxy-Authorization: Bearer open-sesame"_ba;
        QTest::newRow("longest field") << "Authorization: Bearer " + QByteArray(15'000, 'x');
    }

    void othersAre401()
    {
        QFETCH(QByteArray, field);
        TestServer server(locked());
        const Reply reply = exchange(server, requestOf("POST", kRoom, bodyOf("ann"), {field}));
        QCOMPARE(problemFault(reply, 401), ""_ba);
        QVERIFY(reply.header("WWW-Authenticate").startsWith("Bearer"));
        QVERIFY(!reply.body.contains("sesame"));
        QCOMPARE(server.get(kRoom, kRight).body, "[]"_ba);
    }

    void everyPathIsLocked_data()
    {
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<QByteArray>("path");

        addRow("api", "GET", "/api");
        addRow("channels", "GET", "/api/channels");
        addRow("channel", "GET", kRoom);
        addRow("post", "POST", kRoom);
        addRow("delete", "DELETE", "/api/channels/room/clients/ann");
        addRow("method not allowed", "PUT", kRoom);
        addRow("nowhere", "GET", "/nowhere");
    }

    void everyPathIsLocked()
    {
        QFETCH(QByteArray, method);
        QFETCH(QByteArray, path);
        TestServer server(locked());
        server.post(kRoom, bodyOf("ann"), kRight);
        QCOMPARE(problemFault(exchange(server, requestOf(method, path)), 401), ""_ba);
        QCOMPARE(server.get(kRoom, kRight).body, arrayOf({bodyOf("ann")}));
    }

    void headIsLockedToo()
    {
        TestServer server(locked());
        RawConnection connection(server.port());
        connection.send(requestOf("HEAD", kRoom));
        QCOMPARE(connection.receiveHead().status, 401);
    }

    void preflightIsOpenForBrowsersSendItWithoutTheKey()
    {
        TestServer server(locked());
        const QByteArrayList fields{"Origin: null", "Access-Control-Request-Method: POST",
                                    "Access-Control-Request-Headers: authorization"};
        const Reply reply = exchange(server, requestOf("OPTIONS", kRoom, {}, fields));
        QCOMPARE(reply.status, 204);
        QVERIFY(reply.headerList("Access-Control-Allow-Headers").contains("authorization"));
    }

    void pagesMayReadThe401()
    {
        TestServer server(locked());
        QCOMPARE(server.get(kRoom).header("Access-Control-Allow-Origin"), "*"_ba);
    }

    void connectionIsKeptForTheNextTry()
    {
        TestServer server(locked());
        RawConnection connection(server.port());
        connection.send(requestOf("GET", "/api"));
        QCOMPARE(connection.receive().status, 401);
        connection.send(requestOf("GET", "/api", {}, {"Authorization: Bearer open-sesame"}));
        QCOMPARE(connection.receive().status, 200);
        connection.send(requestOf("GET", "/api")); // nothing is remembered
        QCOMPARE(connection.receive().status, 401);
    }

    void withoutAKeyNobodyIsAsked()
    {
        TestServer server;
        QCOMPARE(server.get("/api").status, 200);
        QCOMPARE(server.get("/api", {{"Authorization", "Bearer anything"}}).status, 200);
    }
};

QTEST_GUILESS_MAIN(TestAccessKey)

#include "tst_accesskey.moc"
