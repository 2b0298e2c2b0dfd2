// SPDX-License-Identifier: GPL-3.0-only
#include "tests/support/rawconnection.h"
#include "tests/support/testmain.h"
#include "tests/support/testserver.h"

#include <QTest>

#include <memory>
#include <vector>

using namespace supersynk;
using namespace supersynk::test;
using namespace Qt::StringLiterals;

namespace {

ServerSettings settingsWith(std::size_t connections, std::size_t perAddress)
{
    ServerSettings settings = testSettings();
    settings.limits.connections = connections;
    settings.limits.connectionsPerAddress = perAddress;
    return settings;
}

bool isAnswered(RawConnection &connection)
{
    connection.send(requestOf("GET", "/api"));
    return connection.receive().status == 200;
}

/// Connections that have all been answered, so that the server counts them.
std::vector<std::unique_ptr<RawConnection>> answeredConnections(const TestServer &server, int count)
{
    std::vector<std::unique_ptr<RawConnection>> connections;
    for (int i = 0; i < count; ++i) {
        connections.push_back(std::make_unique<RawConnection>(server.port()));
        if (!isAnswered(*connections.back()))
            return {};
    }
    return connections;
}

/// Whether a new connection gets 503.
bool isFull(const TestServer &server)
{
    RawConnection connection(server.port());
    return connection.receive().status == 503;
}

} // namespace

/// A connection over the limit gets 503 and is closed; existing ones are unaffected.
class TestConnectionLimits : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void connectionsMayReachTheLimit()
    {
        TestServer server(settingsWith(3, 100));
        QCOMPARE(answeredConnections(server, 3).size(), 3U);
    }

    void oneMoreIs503WithASentence()
    {
        TestServer server(settingsWith(3, 100));
        const auto inside = answeredConnections(server, 3);
        RawConnection connection(server.port());
        const Reply reply = connection.receive();
        QCOMPARE(problemFault(reply, 503), ""_ba);
        QVERIFY(!reply.header("Retry-After").isEmpty());
        QCOMPARE(reply.header("Connection"), "close"_ba);
        QVERIFY(connection.isClosedByServer());
    }

    void oneMoreIsCountedAmongTheAnswers()
    {
        TestServer server(settingsWith(3, 100));
        const auto inside = answeredConnections(server, 3);
        RawConnection connection(server.port());
        QCOMPARE(connection.receive().status, 503);
        inside.front()->send(requestOf("GET", "/metrics"));
        const QByteArray metrics = inside.front()->receive().body;
        QVERIFY2(metrics.contains("supersynk_requests_total{method=\"other\",code=\"503\"} 1\n"),
                 metrics.constData());
        QVERIFY2(metrics.contains("supersynk_refused_total{reason=\"connections\"} 1\n"),
                 metrics.constData());
    }

    void existingOnesAreUnaffected()
    {
        TestServer server(settingsWith(3, 100));
        const auto inside = answeredConnections(server, 3);
        for (int i = 0; i < 20; ++i)
            QVERIFY(isFull(server));
        for (const auto &connection : inside)
            QVERIFY(isAnswered(*connection));
    }

    void leavingMakesRoom()
    {
        TestServer server(settingsWith(3, 100));
        auto inside = answeredConnections(server, 3);
        inside.back()->abort();
        QTRY_COMPARE(server.server().traffic().connections, 2U);
        RawConnection connection(server.port());
        QVERIFY(isAnswered(connection));
    }

    void oneAddressMayReachItsLimit()
    {
        TestServer server(settingsWith(100, 3));
        QCOMPARE(answeredConnections(server, 3).size(), 3U);
    }

    void oneMoreFromTheAddressIs503WithAnotherSentence()
    {
        TestServer server(settingsWith(100, 3));
        const auto inside = answeredConnections(server, 3);
        RawConnection connection(server.port());
        const Reply reply = connection.receive();
        QCOMPARE(problemFault(reply, 503), ""_ba);
        QVERIFY2(problemMember(reply, "detail").contains("address"), reply.body.constData());
    }

    void otherAddressIsUnaffected()
    {
#ifdef Q_OS_LINUX
        TestServer server(settingsWith(100, 3));
        const auto inside = answeredConnections(server, 3);
        RawConnection neighbour(server.port(), QHostAddress(u"127.0.0.2"_s));
        QVERIFY(isAnswered(neighbour));
#else
        QSKIP("calls from 127.0.0.2");
#endif
    }

    void refusedConnectionsAreNotCounted()
    {
        TestServer server(settingsWith(3, 100));
        {
            const auto inside = answeredConnections(server, 3);
            for (int i = 0; i < 20; ++i)
                QVERIFY(isFull(server));
        }
        QTRY_COMPARE(server.server().traffic().connections, 0U);
        QCOMPARE(answeredConnections(server, 3).size(), 3U);
    }

    void connectionsWithoutARequestAreCounted()
    {
        TestServer server(settingsWith(2, 100));
        RawConnection silent(server.port());
        RawConnection half(server.port());
        half.send("GET /a");
        QTRY_COMPARE(server.server().traffic().connections, 2U);
        QVERIFY(isFull(server));
    }
};

SUPERSYNK_TEST(TestConnectionLimits)

#include "tst_connectionlimits.moc"
