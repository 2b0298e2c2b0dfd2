// SPDX-License-Identifier: GPL-3.0-only
#include "server/base/version.h"
#include "tests/support/bodies.h"
#include "tests/support/rawconnection.h"
#include "tests/support/testmain.h"
#include "tests/support/testserver.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace supersynk;
using namespace supersynk::test;
using namespace Qt::StringLiterals;

namespace {

constexpr auto kInfo = "/api/info";

QJsonObject objectIn(const Reply &reply)
{
    return QJsonDocument::fromJson(reply.body).object();
}

ServerSettings locked()
{
    ServerSettings settings = testSettings();
    settings.accessKey = "open-sesame";
    return settings;
}

} // namespace

/// `GET /api/info`: what pages and tools need to know first.
class TestInfo : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void jsonHasExactlyTheseMembers()
    {
        TestServer server;
        server.post("/api/channels/lab", bodyOf("ann"));
        server.post("/api/channels/lab", bodyOf("bob"));
        server.post("/api/channels/a%22%C3%A9", bodyOf("eve"));
        const Reply reply = server.get(kInfo);
        QCOMPARE(reply.status, 200);
        QCOMPARE(reply.header("Content-Type"), "application/json"_ba);
        QCOMPARE(reply.header("Access-Control-Allow-Origin"), "*"_ba);
        QCOMPARE(reply.body,
                 "{\"version\":\"" SUPERSYNK_VERSION
                 "\",\"https_port\":null,\"access_key\":false,\"operator\":true,\"channels\":["
                 "{\"key\":\"lab\",\"clients\":2},{\"key\":\"a\\\"\xC3\xA9\",\"clients\":1}]}"_ba);
    }

    void withoutChannelsTheListIsEmpty()
    {
        TestServer server;
        QCOMPARE(objectIn(server.get(kInfo))["channels"_L1], QJsonArray());
        server.post("/api/channels/lab", bodyOf("ann"));
        server.remove("/api/channels/lab/clients/ann");
        QCOMPARE(objectIn(server.get(kInfo))["channels"_L1], QJsonArray());
    }

    void httpsPortIsReported()
    {
        const QTemporaryDir directory;
        ServerSettings settings = testSettings();
        settings.tls.isOn = true;
        settings.tls.port = 0;
        settings.tls.ownIdentityFile = directory.filePath(u"own.pem"_s);
        TestServer server(settings);
        const quint16 port = server.server().state().tlsPort;
        QVERIFY(port != 0);
        QCOMPARE(objectIn(server.get(kInfo))["https_port"_L1], QJsonValue(port));
    }

    void failedHttpsIsNotReported()
    {
        ServerSettings settings = testSettings();
        settings.tls.isOn = true;
        settings.tls.certificateFile = settings.tls.keyFile = u"/nowhere.pem"_s;
        TestServer server(settings);
        QVERIFY(objectIn(server.get(kInfo))["https_port"_L1].isNull());
    }

    void channelsAreListedOnlyWithTheAccessKey()
    {
        TestServer server(locked());
        const HeaderFields right{{"Authorization", "Bearer open-sesame"}};
        server.post("/api/channels/lab", bodyOf("ann"), right);

        const QJsonObject known = objectIn(server.get(kInfo, right));
        QCOMPARE(known["access_key"_L1], QJsonValue(true));
        QCOMPARE(known["channels"_L1], (QJsonArray{QJsonObject{{u"key"_s, u"lab"_s}, {u"clients"_s, 1}}}));

        for (const HeaderFields &fields : {HeaderFields(), HeaderFields{{"Authorization", "Bearer x"}}}) {
            const Reply reply = server.get(kInfo, fields);
            QCOMPARE(reply.status, 200);
            QCOMPARE(objectIn(reply).keys(),
                     QStringList({u"access_key"_s, u"https_port"_s, u"operator"_s, u"version"_s}));
            QVERIFY(!reply.body.contains("lab"));
        }
    }

    void operatorIsWhoMayReadTheStatus_data()
    {
        QTest::addColumn<QByteArray>("field");

        QTest::newRow("this computer") << "Accept: */*"_ba;
        QTest::newRow("another computer") << "X-Forwarded-For: 198.51.100.1"_ba;
        QTest::newRow("domain name") << "Host: lab.example"_ba;
        QTest::newRow("operator key")
            << "X-Forwarded-For: 198.51.100.1\r\nAuthorization: Bearer backstage"_ba;
        QTest::newRow("wrong key") << "X-Forwarded-For: 198.51.100.1\r\nAuthorization: Bearer x"_ba;
    }

    void operatorIsWhoMayReadTheStatus()
    {
        QFETCH(QByteArray, field);
        ServerSettings settings = testSettings();
        settings.operatorKey = "backstage";
        TestServer server(settings);
        const auto answerTo = [&](const QByteArray &path) {
            RawConnection connection(server.port());
            const QByteArray host = field.startsWith("Host") ? QByteArray() : "Host: 127.0.0.1\r\n"_ba;
            connection.send("GET " + path + " HTTP/1.1\r\n" + host + field + "\r\n\r\n");
            return connection.receive();
        };
        QCOMPARE(objectIn(answerTo(kInfo))["operator"_L1], QJsonValue(answerTo("/api/status").status == 200));
    }

    void infoIsReadOnly()
    {
        TestServer server(locked());
        for (const char *method : {"POST", "PUT", "DELETE", "BREW"}) {
            RawConnection connection(server.port());
            connection.send(requestOf(method, kInfo));
            const Reply reply = connection.receive();
            QCOMPARE(problemFault(reply, 405), ""_ba);
            QCOMPARE(reply.header("Allow"), "GET, HEAD, OPTIONS"_ba);
        }
        QCOMPARE(server.client().send("OPTIONS", kInfo).status, 204);
    }

    void infoIsNotCountedAsTraffic()
    {
        TestServer server;
        for (const QByteArray path : {kInfo, "//api/info", "/api/info?x=y"})
            QCOMPARE(server.get(path).status, 200);
        QCOMPARE(server.server().traffic().requests, 0U);
        QCOMPARE(server.server().traffic().bytesOut, 0U);
    }

    void pathsBelowAre404()
    {
        TestServer server;
        for (const QByteArray path : {"/api/info/", "/api/info/x", "/api/Info", "/info"})
            QCOMPARE(server.get(path).status, 404);
    }
};

SUPERSYNK_TEST(TestInfo)
#include "tst_info.moc"
