// SPDX-License-Identifier: GPL-3.0-only
#include "tests/support/bodies.h"
#include "tests/support/deafclient.h"
#include "tests/support/rawconnection.h"
#include "tests/support/testmain.h"
#include "tests/support/testserver.h"

#include <QElapsedTimer>
#include <QTest>
#include <QTimer>

#include <algorithm>
#include <functional>
#include <memory>
#include <vector>

using namespace supersynk;
using namespace supersynk::test;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

constexpr auto kRoom = "/api/channels/room";
constexpr auto kShort = 100ms;
constexpr int kTestTimeoutMs = 30'000;

/// Settings without timeouts, except for \a change.
ServerSettings patientBut(const std::function<void(Limits &)> &change)
{
    ServerSettings settings = testSettings();
    Limits &limits = settings.limits;
    limits.headTime = limits.bodyTime = limits.idleTime = limits.stallTime = 24h;
    limits.writeAhead = limits.waitingBytes = std::size_t(1) << 40;
    change(limits);
    return settings;
}

ServerSettings shortHeadTime()
{
    return patientBut([](Limits &limits) { limits.headTime = kShort; });
}

ServerSettings shortBodyTime()
{
    return patientBut([](Limits &limits) { limits.bodyTime = kShort; });
}

bool isAnswered(RawConnection &connection)
{
    connection.send(requestOf("GET", "/api"));
    return connection.receive().status == 200;
}

/// Two clients post 3 MB each to the room, so that the answer to a GET has 6 MB.
void fillRoom(const TestServer &server)
{
    RawConnection poster(server.port());
    for (const char *id : {"ann", "bob"}) {
        const QByteArray body =
            R"({"client_id":")"_ba + id + R"(","s":")" + QByteArray(3'000'000, 'x') + "\"}";
        poster.send(requestOf("POST", kRoom, body));
        QCOMPARE(poster.receive().status, 200);
    }
}

/// Sends requests, and reads a little of the answers now and then.
class SlowReader
{
public:
    SlowReader(quint16 port, const QByteArray &request)
    {
        m_socket.setReadBufferSize(kSip);
        m_socket.connectToHost(QHostAddress(QHostAddress::LocalHost), port);
        m_socket.write(request);
        m_begin.start();
        m_lastSip.start();
        QObject::connect(&m_timer, &QTimer::timeout, &m_socket, [this] { sip(); });
        m_timer.start(kPause);
    }

    [[nodiscard]] bool isConnected() const { return m_socket.state() != QAbstractSocket::UnconnectedState; }
    [[nodiscard]] qint64 received() const { return m_received; }
    [[nodiscard]] std::chrono::milliseconds longestPause() const { return m_longestPause; }
    [[nodiscard]] std::chrono::milliseconds duration() const
    {
        return std::chrono::milliseconds(m_begin.elapsed());
    }

private:
    void sip()
    {
        m_longestPause = std::max(m_longestPause, std::chrono::milliseconds(m_lastSip.restart()));
        m_received += m_socket.read(kSip).size();
    }

    static constexpr qint64 kSip = 256 * 1024;
    static constexpr auto kPause = 50ms;

    QTcpSocket m_socket;
    QTimer m_timer;
    QElapsedTimer m_begin;
    QElapsedTimer m_lastSip;
    std::chrono::milliseconds m_longestPause{0};
    qint64 m_received = 0;
};

quint64 connectionsOf(TestServer &server)
{
    return server.server().traffic().connections;
}

} // namespace

/// Slow and idle connections are closed: small timeouts, over real connections.
class TestTimeLimits : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void silentConnectionIsClosed()
    {
        TestServer server(shortHeadTime());
        RawConnection silent(server.port());
        QVERIFY(silent.isClosedByServer());
    }

    void halfSentHeadIsClosed()
    {
        TestServer server(shortHeadTime());
        RawConnection slow(server.port());
        slow.send("GET /api HTTP/1.1\r\nHost: x\r\n");
        QVERIFY(slow.isClosedByServer());
    }

    void halfSentHeadAfterAnAnswerIsClosed()
    {
        TestServer server(shortHeadTime());
        RawConnection slow(server.port());
        QVERIFY(isAnswered(slow));
        slow.send("GET /api");
        QVERIFY(slow.isClosedByServer());
    }

    void tricklingHeadTimesOut()
    {
        TestServer server(shortHeadTime());
        QTcpSocket slow;
        slow.connectToHost(QHostAddress(QHostAddress::LocalHost), server.port());
        slow.write("GET /api HTTP/1.1\r\nX: ");
        QTRY_COMPARE_WITH_TIMEOUT((slow.write("x"), slow.state()), QAbstractSocket::UnconnectedState,
                                  kTestTimeoutMs);
    }

    void headHasItsOwnTimeout()
    {
        TestServer server(shortHeadTime());
        RawConnection idle(server.port());
        QVERIFY(isAnswered(idle));
        RawConnection silent(server.port());
        QVERIFY(silent.isClosedByServer());
        QVERIFY(isAnswered(idle));
    }

    void halfSentBodyIsClosed_data()
    {
        QTest::addColumn<QByteArray>("request");

        const QByteArray begin = R"({"client_id":"ann")";
        QTest::newRow("none of it") << requestOf("POST", kRoom, {}, {"Content-Length: 100"});
        QTest::newRow("half") << requestOf("POST", kRoom, {}, {"Content-Length: 100"}) + begin;
        QTest::newRow("chunked") << requestOf("POST", kRoom, {}, {"Transfer-Encoding: chunked"}) + "64\r\n"
                + begin;
        QTest::newRow("chunked without an end")
            << requestOf("POST", kRoom, {}, {"Transfer-Encoding: chunked"}) + "1\r\n{\r\n";
    }

    void halfSentBodyIsClosed()
    {
        QFETCH(QByteArray, request);
        TestServer server(shortBodyTime());
        RawConnection slow(server.port());
        slow.send(request);
        QVERIFY(slow.isClosedByServer());
        QCOMPARE(server.get(kRoom).body, "[]"_ba);
    }

    void tricklingBodyTimesOut()
    {
        TestServer server(shortBodyTime());
        QTcpSocket slow;
        slow.connectToHost(QHostAddress(QHostAddress::LocalHost), server.port());
        slow.write(requestOf("POST", kRoom, {}, {"Content-Length: 1000000"}));
        QTRY_COMPARE_WITH_TIMEOUT((slow.write(" "), slow.state()), QAbstractSocket::UnconnectedState,
                                  kTestTimeoutMs);
    }

    void bodyHasItsOwnTimeout()
    {
        TestServer server(shortBodyTime());
        RawConnection silent(server.port());
        RawConnection slow(server.port());
        slow.send(requestOf("POST", kRoom, {}, {"Content-Length: 100"}));
        QVERIFY(slow.isClosedByServer());
        QVERIFY(isAnswered(silent));
    }

    void idleConnectionIsClosedWithoutAnAnswer()
    {
        TestServer server(patientBut([](Limits &limits) { limits.idleTime = kShort; }));
        RawConnection idle(server.port());
        QVERIFY(isAnswered(idle));
        QVERIFY(idle.isClosedByServer());
    }

    void clientThatDoesNotReadIsClosed()
    {
        TestServer server(patientBut([](Limits &limits) { limits.stallTime = kShort; }));
        fillRoom(server);
        QTRY_COMPARE(connectionsOf(server), 0U);
        DeafClient deaf(server.port());
        deaf.send(requestOf("GET", kRoom).repeated(2));
        QTRY_COMPARE(server.server().traffic().requests, 4U);
        QTRY_COMPARE_WITH_TIMEOUT(connectionsOf(server), 0U, kTestTimeoutMs);
    }

    void slowButSteadyReaderGetsEverything()
    {
        constexpr std::chrono::milliseconds kStallTime = 1s;
        constexpr qint64 kAnswers = 4;
        constexpr qint64 kExpected = kAnswers * 6'000'000;
        constexpr int kAttempts = 5;

        TestServer server(patientBut([=](Limits &limits) { limits.stallTime = kStallTime; }));
        fillRoom(server);
        for (int attempt = 1;; ++attempt) {
            SlowReader reader(server.port(), requestOf("GET", kRoom).repeated(kAnswers));
            QTRY_VERIFY_WITH_TIMEOUT(reader.received() >= kExpected || !reader.isConnected(), kTestTimeoutMs);
            if (reader.longestPause() > kStallTime / 2 && attempt < kAttempts)
                continue; // not steadily: the machine held the reader up
            QVERIFY(reader.received() >= kExpected);
            QVERIFY(reader.duration() > 3 * kStallTime);
            break;
        }
    }

    void requestsWithoutReadingCloseTheConnection()
    {
        TestServer server(patientBut([](Limits &limits) { limits.writeAhead = 10'000; }));
        fillRoom(server);
        QTRY_COMPARE(connectionsOf(server), 0U);
        DeafClient deaf(server.port());
        deaf.send(requestOf("GET", kRoom).repeated(100));
        QTRY_VERIFY(server.server().traffic().requests > 2U);
        QTRY_COMPARE_WITH_TIMEOUT(connectionsOf(server), 0U, kTestTimeoutMs);
        QVERIFY(server.server().traffic().requests < 100U);
    }

    void clientThatPipelinesAndReadsIsAnswered()
    {
        TestServer server(patientBut([](Limits &limits) { limits.writeAhead = 10'000; }));
        RawConnection client(server.port());
        for (int round = 0; round < 10; ++round) {
            client.send(requestOf("GET", "/api").repeated(10)); // some 5 kB of answers
            for (int i = 0; i < 10; ++i)
                QCOMPARE(client.receive().status, 200);
        }
    }

    void unreadAnswersAreLimitedInTotal()
    {
        TestServer server(patientBut([](Limits &limits) { limits.waitingBytes = 20'000'000; }));
        fillRoom(server);
        QTRY_COMPARE(connectionsOf(server), 0U);
        std::vector<std::unique_ptr<DeafClient>> deaf;
        for (int i = 0; i < 10; ++i) { // 60 MB in all
            deaf.push_back(std::make_unique<DeafClient>(server.port()));
            deaf.back()->send(requestOf("GET", kRoom));
        }
        QTRY_COMPARE_WITH_TIMEOUT(server.server().traffic().requests, 12U, kTestTimeoutMs);
        QTRY_VERIFY(connectionsOf(server) < 10U);
        QVERIFY(connectionsOf(server) > 0U); // no more of them than needed
    }

    void halfSentBodiesAreLimitedInTotal()
    {
        TestServer server(patientBut([](Limits &limits) {
            limits.body = limits.channelBytes = limits.waitingBytes = 100'000; // eight bodies may wait
        }));
        std::vector<std::unique_ptr<RawConnection>> slow;
        for (int i = 0; i < 20; ++i) { // 1.8 MB, of which 0.8 may wait, and 0.4 for long
            slow.push_back(std::make_unique<RawConnection>(server.port()));
            slow.back()->send(requestOf("POST", kRoom, {}, {"Content-Length: 100000"})
                              + QByteArray(90'000, ' '));
        }
        // Not too early, when few have been accepted.
        QTRY_VERIFY_WITH_TIMEOUT(!server.server().refusals().empty(), kTestTimeoutMs);
        QTRY_VERIFY_WITH_TIMEOUT(connectionsOf(server) <= 4U, kTestTimeoutMs);
        QVERIFY(server.post(kRoom, bodyOf("ann")).status == 200);
    }

    void largestBodyIsAcceptedWhateverMayWait()
    {
        TestServer server(patientBut([](Limits &limits) {
            limits.body = 10'000'000;
            limits.channelBytes = 20'000'000;
            limits.waitingBytes = 1000;
        }));
        RawConnection poster(server.port());
        const QByteArray body = bodyOf("ann");
        poster.send(requestOf("POST", kRoom, body + QByteArray(10'000'000 - body.size(), ' ')));
        QCOMPARE(poster.receive().status, 200);
    }
};

SUPERSYNK_TEST(TestTimeLimits)

#include "tst_timelimits.moc"
