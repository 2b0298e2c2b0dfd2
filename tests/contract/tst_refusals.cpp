// SPDX-License-Identifier: GPL-3.0-only
#include "tests/support/bodies.h"
#include "tests/support/rawconnection.h"
#include "tests/support/testmain.h"
#include "tests/support/tlsfixture.h"

#include <QProcess>
#include <QStandardPaths>
#include <QTest>

#include <algorithm>
#include <optional>

using namespace supersynk;
using namespace supersynk::test;
using namespace Qt::StringLiterals;

namespace {

constexpr auto kRoom = "/api/channels/room";
constexpr int kTestTimeoutMs = 30'000;

/// For Python: connects by TLS as a browser does, which does not know the certificate.
const QString kConnectSecurely = uR"(
import socket, ssl, sys
connection = socket.create_connection(("127.0.0.1", int(sys.argv[1])))
ssl.create_default_context().wrap_socket(connection, server_hostname="localhost")
)"_s;

/// Sends \a request from \a from, and waits for the answer.
int statusOf(quint16 port, const QByteArray &request, const QHostAddress &from = {})
{
    RawConnection connection(port, from);
    connection.send(request);
    return connection.receive().status;
}

/// The only group of refusals; an empty one unless there is exactly one.
RefusalGroup onlyRefusal(TestServer &server)
{
    const std::vector<RefusalGroup> groups = server.server().refusals();
    return groups.size() == 1 ? groups.front() : RefusalGroup{.count = 0};
}

} // namespace

/// What was refused, by sender, reason, method and path, and the computers that connect.
class TestRefusals : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyReasonIsAGroup_data()
    {
        QTest::addColumn<QByteArray>("request");
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("path");
        QTest::addColumn<QByteArray>("words");

        const auto addRow = [](const char *name, const QByteArray &request, int status,
                               const QByteArray &path, const QByteArray &words) {
            QTest::newRow(name) << request << status << path << words;
        };
        const QByteArray key = "Authorization: Bearer open-sesame";
        const QByteArray tooLong = "Content-Length: 5000000";
        addRow("path", requestOf("POST", "/channels/lab?a=b", "{}", {key}), 404, "/channels/lab",
               "no such path");
        addRow("key", requestOf("GET", kRoom), 401, kRoom, "access key is needed");
        addRow("wrong key", requestOf("GET", kRoom, {}, {"Authorization: Bearer barley"}), 401, kRoom,
               "access key is wrong");
        addRow("method", requestOf("PUT", kRoom, {}, {key}), 405, kRoom, "PUT is not possible");
        addRow("no JSON", requestOf("POST", kRoom, "hello", {key}), 400, kRoom, "not a JSON object");
        addRow("no id", requestOf("POST", kRoom, "{}", {key}), 400, kRoom, "client_id is missing");
        addRow("too large", requestOf("POST", kRoom, {}, {key, tooLong}), 413, "", "larger than");
        addRow("Host", requestOf("GET", kRoom, {}, {key, "Host: x"}), 400, "", "Host is given twice");
        addRow("no HTTP", "hello\r\n\r\n", 400, "", "request line");
        addRow("TLS", "\x16\x03\x01\x02"_ba, 400, "", "for HTTP, not HTTPS");
    }

    void everyReasonIsAGroup()
    {
        QFETCH(QByteArray, request);
        QFETCH(int, status);
        QFETCH(QByteArray, path);
        QFETCH(QByteArray, words);
        ServerSettings settings = testSettings();
        settings.accessKey = "open-sesame";
        TestServer server(settings);
        for (int i = 0; i < 3; ++i)
            QCOMPARE(statusOf(server.port(), request), status);
        const RefusalGroup group = onlyRefusal(server);
        QCOMPARE(group.count, 3U);
        QCOMPARE(group.address, "127.0.0.1"_ba);
        QCOMPARE(group.request.status, status);
        QCOMPARE(group.request.path, path);
        QVERIFY2(sentenceOf(group.reason).contains(words), sentenceOf(group.reason).constData());
        QVERIFY(group.first < group.latest);
    }

    void keyInTheUrlIsNotKept()
    {
        ServerSettings settings = testSettings();
        settings.accessKey = "open-sesame";
        settings.accessKeyInUrl = true;
        TestServer server(settings);
        QCOMPARE(statusOf(server.port(), requestOf("GET", "/api/channels/room?access_token=barley")), 401);
        const RefusalGroup group = onlyRefusal(server);
        QCOMPARE(group.request.path, QByteArray(kRoom));
        QVERIFY(sentenceOf(group.reason).contains("access key is wrong"));
    }

    void httpOnTheHttpsPort()
    {
        const TlsFixture tls;
        TestServer server(tls.settings());
        QCOMPARE(statusOf(tlsPort(server), requestOf("GET", kRoom)), 400);
        QVERIFY(sentenceOf(onlyRefusal(server).reason).contains("for HTTPS, not HTTP"));
    }

    void handshakeThatEnds()
    {
        const TlsFixture tls;
        TestServer server(tls.settings());
        RawConnection client(tlsPort(server));
        client.send("\x16\x03\x01"_ba);
        client.finish();
        QTRY_COMPARE_WITH_TIMEOUT(onlyRefusal(server).count, 1U, kTestTimeoutMs);
        const RefusalGroup group = onlyRefusal(server);
        QCOMPARE(group.request.status, 0);
        QVERIFY(sentenceOf(group.reason).contains("closed the connection during the TLS handshake"));
    }

    void certificateThatIsNotAccepted()
    {
        const QString python = QStandardPaths::findExecutable(u"python3"_s);
        if (python.isEmpty())
            QSKIP("python3 is not installed.");
        const TlsFixture tls;
        TestServer server(tls.settings());
        QProcess client;
        client.start(python, {u"-c"_s, kConnectSecurely, QString::number(tlsPort(server))});
        QVERIFY(client.waitForFinished(kTestTimeoutMs));
        QTRY_COMPARE_WITH_TIMEOUT(onlyRefusal(server).count, 1U, kTestTimeoutMs);
        QVERIFY(sentenceOf(onlyRefusal(server).reason).contains("does not accept the certificate"));
    }

    void blockedAddressAndClient()
    {
        TestServer server;
        server.server().block({.key = "room", .clientId = "ann"});
        QCOMPARE(statusOf(server.port(), requestOf("POST", kRoom, bodyOf("ann"))), 403);
        server.server().block({.address = "127.0.0.1"});
        QCOMPARE(statusOf(server.port(), requestOf("POST", kRoom, bodyOf("ann"))), 403);
        const std::vector<RefusalGroup> groups = server.server().refusals();
        QCOMPARE(groups.size(), 2U);
        QVERIFY(sentenceOf(groups[0].reason).contains("blocked this client"));
        QVERIFY(sentenceOf(groups[1].reason).contains("blocked this address"));
    }

    void limitOfClients()
    {
        ServerSettings settings = testSettings();
        settings.limits.clients = 1;
        TestServer server(settings);
        QCOMPARE(statusOf(server.port(), requestOf("POST", kRoom, bodyOf("ann"))), 200);
        QCOMPARE(statusOf(server.port(), requestOf("POST", kRoom, bodyOf("bob"))), 503);
        QVERIFY(sentenceOf(onlyRefusal(server).reason).contains("too many clients"));
    }

    void sendersHaveGroupsOfTheirOwn()
    {
#ifndef Q_OS_LINUX
        QSKIP("Only Linux answers at all of 127.0.0.0/8.");
#endif
        TestServer server;
        for (const QString &from : {u"127.0.0.2"_s, u"127.0.0.3"_s, u"127.0.0.2"_s})
            QCOMPARE(statusOf(server.port(), requestOf("GET", "/a"), QHostAddress(from)), 404);
        const std::vector<RefusalGroup> groups = server.server().refusals();
        QCOMPARE(groups.size(), 2U);
        QCOMPARE(groups[0].address, "127.0.0.2"_ba);
        QCOMPARE(groups[0].count, 2U);
        QCOMPARE(groups[1].address, "127.0.0.3"_ba);
    }

    void refusalsOutliveAStopButNotAStart()
    {
        TestServer server;
        QCOMPARE(statusOf(server.port(), requestOf("GET", "/a")), 404);
        server.server().stop();
        QCOMPARE(onlyRefusal(server).count, 1U);
        server.server().start(testSettings());
        QVERIFY(waitUntilRunning(server.server()));
        QVERIFY(server.server().refusals().empty());
    }

    void peersAreRemembered()
    {
#ifndef Q_OS_LINUX
        QSKIP("Only Linux answers at all of 127.0.0.0/8.");
#endif
        TestServer server;
        std::optional<RawConnection> silent(std::in_place, server.port(), QHostAddress(u"127.0.0.2"_s));
        const auto connections = [&server] {
            const std::vector<Peer> peers = server.server().peers();
            const auto peer = std::ranges::find(peers, "127.0.0.2"_ba, &Peer::address);
            return peer == peers.end() ? -1 : static_cast<int>(peer->connections);
        };
        QTRY_COMPARE_WITH_TIMEOUT(connections(), 1, kTestTimeoutMs); // although it sends nothing
        silent.reset();
        QTRY_COMPARE_WITH_TIMEOUT(connections(), 0, kTestTimeoutMs);
        server.server().stop();
        QVERIFY(server.server().peers().empty());
    }
};

SUPERSYNK_TEST(TestRefusals)
#include "tst_refusals.moc"
