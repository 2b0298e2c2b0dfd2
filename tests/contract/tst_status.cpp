// SPDX-License-Identifier: GPL-3.0-only
#include "server/base/version.h"
#include "tests/contract/everyanswer.h"
#include "tests/support/bodies.h"
#include "tests/support/rawconnection.h"
#include "tests/support/testmain.h"
#include "tests/support/testserver.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace supersynk;
using namespace supersynk::test;
using namespace Qt::StringLiterals;

namespace {

constexpr auto kStatus = "/api/status";
constexpr auto kRoom = "/api/channels/room";

QJsonObject statusOf(TestServer &server)
{
    return QJsonDocument::fromJson(server.get(kStatus).body).object();
}

Reply answerTo(const TestServer &server, const QByteArray &method, const QByteArrayList &fields)
{
    RawConnection connection(server.port());
    connection.send(requestOf(method, kStatus, {}, fields));
    return connection.receive();
}

} // namespace

/// `GET /api/status`: what the web page shows the operator.
class TestStatus : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void figuresAreThoseOfTheServer()
    {
        TestServer server;
        server.post(kRoom, bodyOf("ann"), {{"Client-Id", "ann"}, {"Client-Time", "2"}});
        server.post(kRoom, bodyOf("ann"), {{"Client-Id", "ann"}, {"Client-Time", "1"}});
        server.post(kRoom, bodyOf("bob"));
        server.post(kRoom, "hello");
        const QJsonObject status = statusOf(server);
        QCOMPARE(status["version"_L1].toString().toUtf8(), QByteArray(SUPERSYNK_VERSION));
        QCOMPARE(status["clients"_L1], QJsonValue(2));
        QCOMPARE(status["requests"_L1], QJsonValue(4));
        QCOMPARE(status["late"_L1], QJsonValue(1));
        QCOMPARE(status["lost"_L1], QJsonValue(0));
        QCOMPARE(status["is_stuck"_L1], QJsonValue(false));
        QCOMPARE(status["refusals"_L1],
                 (QJsonArray{QJsonObject{{u"reason"_s, u"Bad Request"_s}, {u"count"_s, 1}}}));
        QCOMPARE(status["channels"_L1].toArray().size(), 1);
        const QJsonObject room = status["channels"_L1].toArray().first().toObject();
        QCOMPARE(room["key"_L1], QJsonValue(u"room"_s));
        QCOMPARE(room["clients"_L1], QJsonValue(2));
        QCOMPARE(room["late"_L1], QJsonValue(1));
        QCOMPARE(room["observers"_L1], QJsonValue(0));
    }

    void devicesThatOnlyReadAreObservers()
    {
        TestServer server;
        server.post(kRoom, bodyOf("ann"));
        for (const char *browser : {"User-Agent: Firefox", "User-Agent: Chromium", "User-Agent: Firefox"}) {
            RawConnection connection(server.port());
            connection.send(requestOf("GET", kRoom, {}, {browser}));
            QCOMPARE(connection.receive().status, 200);
        }
        const QJsonObject room = statusOf(server)["channels"_L1].toArray().first().toObject();
        QCOMPARE(room["observers"_L1], QJsonValue(2));
    }

    void silentClientsAreCountedAsLost()
    {
        ServerSettings settings = testSettings();
        settings.clientTimeout = ServerSettings::kMinClientTimeout;
        TestServer server(settings);
        server.post(kRoom, bodyOf("ann"));
        QTRY_COMPARE(statusOf(server)["lost"_L1], QJsonValue(1));
    }

    void othersGetThe404OfAnUnknownPath_data()
    {
        QTest::addColumn<QByteArray>("field");

        QTest::newRow("sent on by a proxy") << "X-Forwarded-For: 198.51.100.1"_ba;
        QTest::newRow("page of another origin") << "Origin: http://lab.example"_ba;
    }

    void othersGetThe404OfAnUnknownPath()
    {
        QFETCH(QByteArray, field);
        for (const bool areExposed : {false, true}) {
            ServerSettings settings = testSettings();
            settings.exposesMetrics = areExposed;
            TestServer server(settings);
            for (const char *method : {"GET", "POST", "OPTIONS"}) {
                const Reply reply = answerTo(server, method, {field});
                QCOMPARE(problemFault(reply, 404), ""_ba);
                QVERIFY(corsFieldsOf(reply).isEmpty());
            }
        }
    }

    void operatorNeedsNoAccessKey()
    {
        ServerSettings settings = testSettings();
        settings.accessKey = "open-sesame";
        TestServer server(settings);
        QCOMPARE(server.get(kStatus).status, 200);
        QCOMPARE(answerTo(server, "GET", {"X-Forwarded-For: 198.51.100.1"}).status, 401);
    }

    void statusIsReadOnly()
    {
        TestServer server;
        QCOMPARE(problemFault(answerTo(server, "POST", {}), 405), ""_ba);
        QCOMPARE(answerTo(server, "OPTIONS", {}).header("Allow"), "GET, HEAD, OPTIONS"_ba);
    }

    void statusIsNotCountedAsTraffic()
    {
        TestServer server;
        QCOMPARE(server.get(kStatus).status, 200);
        QCOMPARE(server.server().traffic().requests, 0U);
    }
};

SUPERSYNK_TEST(TestStatus)
#include "tst_status.moc"
