// SPDX-License-Identifier: GPL-3.0-only
#include "tests/support/bodies.h"
#include "tests/support/rawconnection.h"
#include "tests/support/rows.h"
#include "tests/support/testmain.h"
#include "tests/support/testserver.h"

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

ServerSettings lockedWithUrl()
{
    ServerSettings settings = locked();
    settings.accessKeyInUrl = true;
    return settings;
}

Reply exchange(const TestServer &server, const QByteArray &request)
{
    RawConnection connection(server.port());
    connection.send(request);
    return connection.receive();
}

} // namespace

/// With an access key, requests without it are refused.
class TestAccessKey : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rightKeyGivesAccess_data()
    {
        QTest::addColumn<QByteArray>("value");

        QTest::newRow("as it is") << "Bearer open-sesame"_ba;
        QTest::newRow("scheme in lower case") << "bearer open-sesame"_ba;
        QTest::newRow("scheme in upper case") << "BEARER open-sesame"_ba;
        QTest::newRow("more blanks") << "Bearer   open-sesame  "_ba;
    }

    void rightKeyGivesAccess()
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

    void everyPathNeedsTheKey_data()
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

    void everyPathNeedsTheKey()
    {
        QFETCH(QByteArray, method);
        QFETCH(QByteArray, path);
        TestServer server(locked());
        server.post(kRoom, bodyOf("ann"), kRight);
        QCOMPARE(problemFault(exchange(server, requestOf(method, path)), 401), ""_ba);
        QCOMPARE(server.get(kRoom, kRight).body, arrayOf({bodyOf("ann")}));
    }

    void headNeedsTheKeyToo()
    {
        TestServer server(locked());
        RawConnection connection(server.port());
        connection.send(requestOf("HEAD", kRoom));
        QCOMPARE(connection.receiveHead().status, 401);
    }

    void preflightNeedsNoKeyBecauseBrowsersSendNone()
    {
        TestServer server(locked());
        const QByteArrayList fields{"Origin: null", "Access-Control-Request-Method: POST",
                                    "Access-Control-Request-Headers: authorization"};
        const Reply reply = exchange(server, requestOf("OPTIONS", kRoom, {}, fields));
        QCOMPARE(reply.status, 204);
        QVERIFY(reply.headerList("Access-Control-Allow-Headers").contains("authorization"));
    }

    void pagesOfOtherOriginsMayReadThe401()
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

    void keyInTheUrlCountsOnlyIfAllowed()
    {
        TestServer server(locked());
        const Reply reply = exchange(server, requestOf("GET", "/api/channels/room?access_token=open-sesame"));
        QCOMPARE(problemFault(reply, 401), ""_ba);
        QVERIFY(!reply.body.contains("access_token"));
    }

    void keyInTheUrlGivesAccess_data()
    {
        QTest::addColumn<QByteArray>("query");
        QTest::addColumn<QByteArray>("key");

        addRow("alone", "access_token=open-sesame", "open-sesame");
        addRow("after others", "a=b&access_token=open-sesame", "open-sesame");
        addRow("before others", "access_token=open-sesame&a=b", "open-sesame");
        addRow("among empty ones", "&&x&access_token=open-sesame&", "open-sesame");
        addRow("percent-encoded", "access_token=%6Fpen%2dsesame", "open-sesame");
        addRow("plus", "access_token=a+b", "a+b");
        addRow("percent-encoded plus", "access_token=a%2Bb", "a+b");
        addRow("ampersand and percent sign", "access_token=a%26b%25c", "a&b%c");
        addRow("hash and question mark", "access_token=a%23b?c", "a#b?c");
        addRow("equals signs, as in base64", "access_token=YWI==", "YWI==");
        addRow("slashes", "access_token=//a/b", "//a/b");
        addRow("what .NET escapes", "access_token=%22%3C%3E%5C%5E%60%7B%7C%7D", "\"<>\\^`{|}");
    }

    void keyInTheUrlGivesAccess()
    {
        QFETCH(QByteArray, query);
        QFETCH(QByteArray, key);
        ServerSettings settings = lockedWithUrl();
        settings.accessKey = key;
        TestServer server(settings);
        for (const QByteArray slashes : {"/", "//"}) {
            const QByteArray target = slashes + "api/channels/room?" + query;
            QCOMPARE(exchange(server, requestOf("POST", target, bodyOf("ann"))).status, 200);
            QCOMPARE(exchange(server, requestOf("GET", target)).body, arrayOf({bodyOf("ann")}));
        }
        QCOMPARE(exchange(server, requestOf("DELETE", "/api/channels/room/clients/ann?" + query)).status,
                 204);
    }

    void otherUrlsAre401_data()
    {
        QTest::addColumn<QByteArray>("query");

        for (const char *query :
             {"", "access_token", "access_token=", "access_token=open-barley", "access_token=OPEN-SESAME",
              "Access_Token=open-sesame", "token=open-sesame", "xaccess_token=open-sesame",
              "access_token=open-sesame%", "access_token=open-sesame%zz", "access_token=open-sesame%00",
              "access_token=open-sesame+", "access_token=%20open-sesame", "x=?access_token=open-sesame",
              "access_token=x&access_token=open-sesame", "a=b;access_token=open-sesame"})
            QTest::newRow(query) << QByteArray(query);
    }

    void otherUrlsAre401()
    {
        QFETCH(QByteArray, query);
        TestServer server(lockedWithUrl());
        const Reply reply = exchange(server, requestOf("GET", "/api/channels/room?" + query));
        QCOMPARE(problemFault(reply, 401), ""_ba);
        const bool hasKey = reply.body.contains("The access key is wrong");
        QVERIFY(hasKey || reply.body.contains("access_token=KEY"));
        QVERIFY(!reply.body.contains("sesame") && !reply.body.contains("barley"));
    }

    void wrongKeyIsToldFromNone()
    {
        TestServer server(lockedWithUrl());
        const auto detailOf = [&server](const QByteArray &query, const QByteArrayList &fields = {}) {
            return problemMember(
                exchange(server, requestOf("GET", "/api/channels/room?" + query, {}, fields)), "detail");
        };
        const auto isWrong = [](const QByteArray &detail) { return detail.contains("is wrong"); };
        QVERIFY(isWrong(detailOf("access_token=open-barley")));
        QVERIFY(isWrong(detailOf("", {"Authorization: Bearer open-barley"})));
        for (const QByteArray &query : {""_ba, "access_token"_ba, "access_token="_ba, "token=open-barley"_ba})
            QVERIFY(!isWrong(detailOf(query)));
        QVERIFY(!isWrong(detailOf("", {"Authorization: Bearer "})));
        QVERIFY(!isWrong(detailOf("", {"Authorization: Basic open-barley"})));
    }

    void keyInThePathIsIgnored()
    {
        TestServer server(lockedWithUrl());
        QCOMPARE(exchange(server, requestOf("GET", "/api/channels/access_token=open-sesame")).status, 401);
    }

    void eitherFormIsEnough()
    {
        TestServer server(lockedWithUrl());
        const auto statusFor = [&server](const QByteArray &query, const QByteArray &field) {
            return exchange(server, requestOf("GET", kRoom + query, {}, {"Authorization: " + field})).status;
        };
        QCOMPARE(statusFor("", "Bearer open-sesame"), 200);
        QCOMPARE(statusFor("?access_token=open-sesame", "Basic bGFiOmxhYg=="), 200); // a proxy's own
        QCOMPARE(statusFor("?access_token=open-sesame", "Bearer open-barley"), 200);
        QCOMPARE(statusFor("?access_token=open-barley", "Bearer open-sesame"), 200);
        QCOMPARE(statusFor("?access_token=open-barley", "Bearer open-barley"), 401);
    }

    void keyInTheUrlIsNotPartOfTheChannel()
    {
        TestServer server(lockedWithUrl());
        exchange(server, requestOf("POST", kRoom + "?access_token=open-sesame"_ba, bodyOf("ann")));
        QCOMPARE(stringsIn(server.get("/api/channels", kRight)), QByteArrayList{"room"});
        QCOMPARE(server.get(kRoom, kRight).body, arrayOf({bodyOf("ann")}));
    }

    void withoutAKeyEveryRequestIsAdmitted()
    {
        TestServer server;
        QCOMPARE(server.get("/api").status, 200);
        QCOMPARE(server.get("/api", {{"Authorization", "Bearer anything"}}).status, 200);
    }
};

SUPERSYNK_TEST(TestAccessKey)

#include "tst_accesskey.moc"
