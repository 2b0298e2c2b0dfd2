// SPDX-License-Identifier: GPL-3.0-only
#include "tests/support/bodies.h"
#include "tests/support/rawconnection.h"
#include "tests/support/testmain.h"
#include "tests/support/testserver.h"

#include <QTest>

using namespace supersynk;
using namespace supersynk::test;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

constexpr auto kRoom = "/api/channels/room";

HeaderFields stamp(const QByteArray &clientId, const QByteArray &clientTime)
{
    return {{"Client-Id", clientId}, {"Client-Time", clientTime}};
}

} // namespace

/// Out-of-order messages.
class TestLateRequests : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void olderPostIs204()
    {
        TestServer server;
        server.post(kRoom, bodyOf("bob"));
        server.post(kRoom, bodyOf("ann"), stamp("ann", "10"));
        const Reply reply = server.post(kRoom, bodyOf("ann"), stamp("ann", "9.999"));
        QCOMPARE(reply.status, 204);
        QCOMPARE(reply.body, ""_ba);
    }

    void olderPostIsNotStored()
    {
        TestServer server;
        server.post(kRoom, bodyOf("ann", 1), stamp("ann", "10"));
        server.post(kRoom, bodyOf("ann", 2), stamp("ann", "9"));
        QCOMPARE(server.get(kRoom).body, arrayOf({bodyOf("ann", 1)}));
    }

    void olderGetIs204()
    {
        TestServer server;
        server.post(kRoom, bodyOf("bob"));
        QCOMPARE(server.get(kRoom, stamp("ann", "10")).status, 200);
        const Reply reply = server.get(kRoom, stamp("ann", "9"));
        QCOMPARE(reply.status, 204);
        QCOMPARE(reply.body, ""_ba);
    }

    void postAndGetShareOneClock()
    {
        TestServer server;
        server.post(kRoom, bodyOf("ann"), stamp("ann", "10"));
        QCOMPARE(server.get(kRoom, stamp("ann", "9")).status, 204);
        QCOMPARE(server.get(kRoom, stamp("ann", "11")).status, 200);
        QCOMPARE(server.post(kRoom, bodyOf("ann"), stamp("ann", "10.5")).status, 204);
    }

    void equalIsNotLate()
    {
        TestServer server;
        server.post(kRoom, bodyOf("ann", 1), stamp("ann", "10"));
        QCOMPARE(server.post(kRoom, bodyOf("ann", 2), stamp("ann", "10.0")).status, 200);
        QCOMPARE(server.get(kRoom).body, arrayOf({bodyOf("ann", 2)}));
    }

    void eachChannelHasItsOwnClocks()
    {
        TestServer server;
        server.post(kRoom, bodyOf("ann"), stamp("ann", "10"));
        QCOMPARE(server.post("/api/channels/hall", bodyOf("ann"), stamp("ann", "1")).status, 200);
    }

    void eachClientHasItsOwnClock()
    {
        TestServer server;
        server.post(kRoom, bodyOf("ann"), stamp("ann", "10"));
        QCOMPARE(server.post(kRoom, bodyOf("bob"), stamp("bob", "1")).status, 200);
    }

    void withoutBothHeadersNothingIsLate()
    {
        TestServer server;
        server.post(kRoom, bodyOf("ann"), stamp("ann", "10"));
        QCOMPARE(server.post(kRoom, bodyOf("ann")).status, 200);
        QCOMPARE(server.post(kRoom, bodyOf("ann"), {{"Client-Id", "ann"}}).status, 200);
        QCOMPARE(server.post(kRoom, bodyOf("ann"), {{"Client-Time", "1"}}).status, 200);
    }

    void headerNamesAreCaseInsensitive()
    {
        TestServer server;
        server.post(kRoom, bodyOf("ann"), {{"client-id", "ann"}, {"CLIENT-TIME", "10"}});
        QCOMPARE(server.post(kRoom, bodyOf("ann"), {{"CLIENT-ID", "ann"}, {"client-time", "9"}}).status, 204);
    }

    void clockOfAClientThatLeftIsForgotten()
    {
        TestServer server;
        server.post(kRoom, bodyOf("bob"));
        server.post(kRoom, bodyOf("ann"), stamp("ann", "1000"));
        server.remove("/api/channels/room/clients/ann");
        QCOMPARE(server.post(kRoom, bodyOf("ann"), stamp("ann", "0")).status, 200);
    }

    void restartedClientIsAcceptedAfterTheTimeout()
    {
        TestServer server;
        server.post(kRoom, bodyOf("ann"), stamp("ann", "1000"));
        QCOMPARE(server.post(kRoom, bodyOf("ann"), stamp("ann", "0")).status, 204);
        server.server().setClientTimeout(100ms);
        QTRY_COMPARE(server.post(kRoom, bodyOf("ann"), stamp("ann", "0")).status, 200); // it keeps trying
    }

    void restartedClockIsAcceptedAtOnce()
    {
        ServerSettings settings = testSettings();
        settings.clientTimeout = 60s;
        TestServer server(settings);
        server.post(kRoom, bodyOf("ann", 1), stamp("ann", "1000"));
        QCOMPARE(server.post(kRoom, bodyOf("ann", 2), stamp("ann", "0")).status, 200);
        QCOMPARE(server.get(kRoom, stamp("ann", "0.5")).body, arrayOf({bodyOf("ann", 2)}));
        QCOMPARE(server.post(kRoom, bodyOf("ann", 3), stamp("ann", "0.4")).status, 204);
    }

    void restartedClockOfAnObserverIsAcceptedAtOnce()
    {
        ServerSettings settings = testSettings();
        settings.clientTimeout = 60s;
        TestServer server(settings);
        server.post(kRoom, bodyOf("bob"));
        QCOMPARE(server.get(kRoom, stamp("eve", "1000")).status, 200);
        QCOMPARE(server.get(kRoom, stamp("eve", "0")).status, 200);
        QCOMPARE(server.get(kRoom, stamp("eve", "-1")).status, 204);
    }

    void refusedRequestDoesNotMoveTheClock()
    {
        TestServer server;
        server.post(kRoom, bodyOf("ann"), stamp("ann", "10"));
        QCOMPARE(server.post(kRoom, "{}", stamp("ann", "20")).status, 400);
        QCOMPARE(server.post(kRoom, bodyOf("ann"), stamp("ann", "15")).status, 200);
    }

    void timesOfRealClientsAreAccepted_data()
    {
        QTest::addColumn<QByteArray>("time");
        QTest::addColumn<QByteArray>("earlier");

        QTest::newRow("zero") << "0"_ba
                              << "-2"_ba;
        QTest::newRow("whole") << "12"_ba
                               << "-2"_ba;
        QTest::newRow("milliseconds") << "12.345"_ba
                                      << "-2"_ba;
        QTest::newRow("17 digits") << "1700000000.1234567"_ba
                                   << "1700000000.1234560"_ba;
        QTest::newRow("exponent, as C# writes small numbers") << "1E-05"_ba
                                                              << "-2"_ba;
        QTest::newRow("negative") << "-1.5"_ba
                                  << "-2"_ba;
    }

    void timesOfRealClientsAreAccepted()
    {
        QFETCH(QByteArray, time);
        QFETCH(QByteArray, earlier);
        TestServer server;
        QCOMPARE(server.post(kRoom, bodyOf("ann"), stamp("ann", time)).status, 200);
        QCOMPARE(server.post(kRoom, bodyOf("ann"), stamp("ann", earlier)).status, 204);
    }

    void timeThatIsNotAFiniteNumberIsRefused_data()
    {
        QTest::addColumn<QByteArray>("time");

        QTest::newRow("empty") << ""_ba;
        QTest::newRow("word") << "now"_ba;
        QTest::newRow("decimal comma") << "1,5"_ba;
        QTest::newRow("NaN") << "nan"_ba;
        QTest::newRow("Infinity") << "inf"_ba;
        QTest::newRow("minus Infinity, as C# writes it") << "-Infinity"_ba;
        QTest::newRow("beyond a double") << "1e999"_ba;
        QTest::newRow("hexadecimal") << "0x10"_ba;
        QTest::newRow("unit") << "10s"_ba;
        QTest::newRow("two numbers") << "1 2"_ba;
        QTest::newRow("sign alone") << "-"_ba;
        QTest::newRow("two signs") << "+-1"_ba;
        QTest::newRow("a time of day") << "10:15:00"_ba;
    }

    void timeThatIsNotAFiniteNumberIsRefused()
    {
        QFETCH(QByteArray, time);
        TestServer server;
        const QByteArrayList fields{"Client-Id: ann", "Client-Time: " + time};
        RawConnection connection(server.port());
        connection.send(requestOf("POST", kRoom, bodyOf("ann"), fields)
                        + requestOf("GET", kRoom, {}, fields));
        QCOMPARE(problemFault(connection.receive(), 400), ""_ba);
        QCOMPARE(problemFault(connection.receive(), 400), ""_ba);
        QCOMPARE(server.get(kRoom).body, "[]"_ba);
    }
};

SUPERSYNK_TEST(TestLateRequests)

#include "tst_laterequests.moc"
