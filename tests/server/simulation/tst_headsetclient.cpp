// SPDX-License-Identifier: GPL-3.0-only
#include "server/simulation/headsetclient.h"

#include "tests/support/testmain.h"
#include "tests/ui/serverfixture.h"

#include <QSignalSpy>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

#include <memory>

using namespace supersynk;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Clock = HeadsetClient::Clock;

namespace {

const QByteArray kGood = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n[]"_ba;

/// A server whose responses the test writes.
class Script
{
public:
    Script() { m_server.listen(QHostAddress(QHostAddress::LocalHost)); }

    [[nodiscard]] SimulationTarget target() const
    {
        return {.host = u"127.0.0.1"_s, .port = m_server.serverPort(), .accessKey = "key"};
    }

    /// Waits for a request and returns it. A new connection replaces the one before.
    QByteArray request()
    {
        QByteArray received;
        (void)QTest::qWaitFor([&] {
            if (m_server.hasPendingConnections()) {
                m_connection.reset(m_server.nextPendingConnection());
                m_connection->setParent(nullptr); // may outlive the server
                ++m_connections;
            }
            if (m_connection)
                received += m_connection->readAll();
            return received.endsWith("]}") || received.startsWith("DELETE");
        });
        return received;
    }

    void answer(const QByteArray &bytes) { m_connection->write(bytes); }
    void hangUp() { m_connection->disconnectFromHost(); }
    [[nodiscard]] int connections() const { return m_connections; }

private:
    QTcpServer m_server;
    std::unique_ptr<QTcpSocket> m_connection;
    int m_connections = 0;
};

} // namespace

class TestHeadsetClient : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_statistics = {};
        m_script = std::make_unique<Script>();
        m_client = clientOf(m_script->target());
    }

    void cleanup() { m_client.reset(); }

    void tickPostsTheState()
    {
        m_client->tick(Clock::now());
        const QByteArray request = m_script->request();
        QVERIFY(request.startsWith("POST /api/channels/a%20room HTTP/1.1\r\n"));
        for (const char *field : {"Client-Id: simulated-03", "Client-Time: ", "Authorization: Bearer key"})
            QVERIFY2(request.contains("\r\n"_ba + field), field);
        QVERIFY(request.contains("{\"client_id\":\"simulated-03\""));
    }

    void responseIsCounted()
    {
        postOnce(kGood);
        QTRY_COMPARE(m_statistics.answers, 1);
        QCOMPARE(m_statistics.joined, 1);
        QVERIFY(m_statistics.worstRoundTrip.count() > 0);
    }

    void theConnectionIsKept()
    {
        for (quint64 beat = 1; beat <= 3; ++beat) {
            postOnce(kGood);
            QTRY_COMPARE(m_statistics.answers, beat);
        }
        QCOMPARE(m_script->connections(), 1);
    }

    void ticksAreSkippedWhileAResponseIsPending()
    {
        m_client->tick(Clock::now());
        const QByteArray request = m_script->request();
        m_client->tick(Clock::now());
        m_client->tick(Clock::now());
        QCOMPARE(m_statistics.late, 2);
        m_script->answer(kGood);
        QTRY_COMPARE(m_statistics.answers, 1);
        m_client->tick(Clock::now());
        QCOMPARE(m_script->request().count("POST"), 1); // skipped ticks are not repeated
        QCOMPARE(m_statistics.late, 2);
        QCOMPARE(m_statistics.failed, 0);
    }

    void missingResponseIsAFailure()
    {
        m_client->tick(Clock::now());
        (void)m_script->request();
        m_client->tick(Clock::now() + 6s);
        QCOMPARE(m_statistics.failed, 1);
        QVERIFY(!m_statistics.lastFailure.isEmpty());
    }

    void otherResponsesAreFailures_data()
    {
        QTest::addColumn<QByteArray>("answer");
        QTest::addColumn<QString>("word"); // in the reason

        QTest::newRow("refused") << "HTTP/1.1 503 Full\r\nContent-Length: 0\r\n\r\n"_ba << u"503"_s;
        QTest::newRow("late") << "HTTP/1.1 204 Late\r\n\r\n"_ba << u"204"_s;
        QTest::newRow("not HTTP") << "220 mail.example.org ESMTP\r\n"_ba << u"HTTP"_s;
    }

    void otherResponsesAreFailures()
    {
        QFETCH(QByteArray, answer);
        QFETCH(QString, word);
        postOnce(kGood);
        QTRY_COMPARE(m_statistics.joined, 1);
        postOnce(answer);
        QTRY_COMPARE(m_statistics.failed, 1);
        QVERIFY2(m_statistics.lastFailure.contains(word), qPrintable(m_statistics.lastFailure));
        QCOMPARE(m_statistics.joined, 0);
    }

    void connectionLostDuringARequestIsAFailure()
    {
        m_client->tick(Clock::now());
        (void)m_script->request();
        m_script->hangUp();
        QTRY_COMPARE(m_statistics.failed, 1);
    }

    void failureIsFollowedByAPause()
    {
        postOnce("HTTP/1.1 503 Full\r\nContent-Length: 0\r\n\r\n");
        QTRY_COMPARE(m_statistics.failed, 1);
        m_client->tick(Clock::now() - 1s);
        QCOMPARE(m_statistics.late, 0);
        m_client->tick(Clock::now() + 2s);
        QVERIFY(m_script->request().startsWith("POST"));
        QCOMPARE(m_script->connections(), 2);
    }

    void closedIdleConnectionIsReplaced()
    {
        postOnce("HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: 2\r\n\r\n[]");
        QTRY_COMPARE(m_statistics.answers, 1);
        postOnce(kGood);
        QTRY_COMPARE(m_statistics.answers, 2);
        QCOMPARE(m_script->connections(), 2);
        QCOMPARE(m_statistics.failed, 0);
    }

    void itLeavesWithADelete()
    {
        postOnce(kGood);
        QTRY_COMPARE(m_statistics.joined, 1);
        QSignalSpy left(m_client.get(), &HeadsetClient::left);
        m_client->leave();
        QVERIFY(m_script->request().startsWith("DELETE /api/channels/a%20room/clients/simulated-03 "));
        QCOMPARE(left.size(), 0);
        m_script->answer("HTTP/1.1 204 No Content\r\n\r\n");
        QTRY_COMPARE(left.size(), 1);
        QCOMPARE(m_statistics.joined, 0);
    }

    void itLeavesAfterThePendingResponse()
    {
        QSignalSpy left(m_client.get(), &HeadsetClient::left);
        m_client->tick(Clock::now());
        (void)m_script->request();
        m_client->leave();
        m_script->answer(kGood);
        QVERIFY(m_script->request().startsWith("DELETE"));
        m_script->answer("HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n");
        QTRY_COMPARE(left.size(), 1);
        QCOMPARE(m_statistics.failed, 0);
    }

    void withoutJoiningItLeavesAtOnce()
    {
        QSignalSpy left(m_client.get(), &HeadsetClient::left);
        m_client->leave();
        QCOMPARE(left.size(), 1);
    }

    void anotherCertificateIsNotTrusted()
    {
        ServerFixture desk;
        desk.server().start(desk.secureSettings());
        QTRY_COMPARE(desk.server().state().phase, ServerState::Phase::Running);
        m_client =
            clientOf({.host = u"127.0.0.1"_s, .port = desk.server().state().tlsPort, .fingerprint = "AB:CD"});
        m_client->tick(Clock::now());
        QTRY_COMPARE(m_statistics.failed, 1);
        QVERIFY(m_statistics.lastFailure.contains("certificate"_L1));
        QVERIFY(desk.server().snapshot().channels.empty());
    }

private:
    std::unique_ptr<HeadsetClient> clientOf(const SimulationTarget &target)
    {
        return std::make_unique<HeadsetClient>(Headset(3), target, u"a room"_s, m_statistics);
    }

    void postOnce(const QByteArray &answer)
    {
        m_client->tick(Clock::now());
        QVERIFY(!m_script->request().isEmpty());
        m_script->answer(answer);
    }

    SimulationStatistics m_statistics;
    std::unique_ptr<Script> m_script;
    std::unique_ptr<HeadsetClient> m_client;
};

SUPERSYNK_TEST(TestHeadsetClient)

#include "tst_headsetclient.moc"
