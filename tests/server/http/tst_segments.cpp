// SPDX-License-Identifier: GPL-3.0-only
#include "support/bodies.h"
#include "support/rawconnection.h"
#include "support/testserver.h"

#include <QTest>

using namespace supersynk::test;
using namespace Qt::StringLiterals;

namespace {

constexpr auto kRoom = "/api/channels/room";

QByteArray chunked(const QByteArray &chunks)
{
    return requestOf("POST", kRoom, {}, {"Transfer-Encoding: chunked"}) + chunks;
}

} // namespace

/// A request means the same however the network cuts it.
class TestSegments : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pipelinedRequestsAreAnsweredInOrder()
    {
        TestServer server;
        RawConnection connection(server.port());
        connection.send(requestOf("POST", kRoom, bodyOf("ann")) + requestOf("GET", kRoom)
                        + requestOf("POST", kRoom, "hello") + requestOf("DELETE", "/api/channels/room/clients/ann")
                        + requestOf("GET", "/nowhere") + requestOf("GET", kRoom));
        QCOMPARE(connection.receive().body, "[]"_ba);
        QCOMPARE(connection.receive().body, arrayOf({bodyOf("ann")}));
        QCOMPARE(connection.receive().status, 400);
        QCOMPARE(connection.receive().status, 204);
        QCOMPARE(connection.receive().status, 404);
        QCOMPARE(connection.receive().body, "[]"_ba);
    }

    void thousandPipelinedRequestsAreAnsweredInOrder()
    {
        constexpr int kRequests = 1000;
        TestServer server;
        RawConnection connection(server.port());
        QByteArray requests;
        for (int i = 0; i < kRequests; ++i)
            requests += requestOf("POST", kRoom, bodyOf(i % 2 ? "ann" : "bob", i));
        connection.send(requests);
        QCOMPARE(connection.receive().body, "[]"_ba);
        for (int i = 1; i < kRequests; ++i)
            QCOMPARE(connection.receive().body, arrayOf({bodyOf(i % 2 ? "bob" : "ann", i - 1)}));
    }

    void blankLinesBetweenRequestsAreSkipped()
    {
        TestServer server;
        RawConnection connection(server.port());
        connection.send("\r\n" + requestOf("POST", kRoom, bodyOf("ann")) + "\r\n" + requestOf("GET", kRoom));
        QCOMPARE(connection.receive().body, "[]"_ba);
        QCOMPARE(connection.receive().body, arrayOf({bodyOf("ann")}));
    }

    void requestsMayBeCutAnywhere_data()
    {
        QTest::addColumn<QByteArray>("request");

        QTest::newRow("post") << requestOf("POST", kRoom, bodyOf("ann"));
        QTest::newRow("several in a row") << requestOf("GET", kRoom) + requestOf("POST", kRoom, bodyOf("ann"));
        QTest::newRow("chunked") << chunked("A\r\n{\"client_i\r\n9;x=\"y\"\r\nd\":\"ann\"}\r\n0\r\n\r\n");
    }

    void requestsMayBeCutAnywhere()
    {
        QFETCH(QByteArray, request);
        for (qsizetype cut = 1; cut < request.size(); ++cut) {
            TestServer &server = sharedServer();
            RawConnection connection(server.port());
            connection.send(request.first(cut));
            passTimeInTheServer();
            connection.send(request.sliced(cut));
            connection.send(requestOf("DELETE", "/api/channels/room/clients/ann"));
            Reply reply = connection.receive();
            while (reply.status == 200)
                reply = connection.receive();
            QVERIFY2(reply.status == 204, "cut behind " + request.first(cut)); // ann was there, as a whole
        }
    }

    void requestsMayComeByteByByte_data()
    {
        requestsMayBeCutAnywhere_data();
    }

    void requestsMayComeByteByByte()
    {
        QFETCH(QByteArray, request);
        TestServer server;
        RawConnection connection(server.port());
        for (const char byte : request)
            connection.send(QByteArray(1, byte));
        connection.send(requestOf("DELETE", "/api/channels/room/clients/ann"));
        Reply reply = connection.receive();
        while (reply.status == 200)
            reply = connection.receive();
        QCOMPARE(reply.status, 204);
    }

    void init() { m_server = std::make_unique<TestServer>(); }
    void cleanup()
    {
        m_ping.reset();
        m_server.reset();
    }

private:
    TestServer &sharedServer() { return *m_server; }

    /// Has the server answer on another connection, so that it has taken in what was sent on the first.
    void passTimeInTheServer()
    {
        if (!m_ping)
            m_ping = std::make_unique<RawConnection>(m_server->port());
        m_ping->send(requestOf("GET", "/api"));
        (void)m_ping->receive();
    }

    std::unique_ptr<TestServer> m_server;
    std::unique_ptr<RawConnection> m_ping;
};

QTEST_GUILESS_MAIN(TestSegments)

#include "tst_segments.moc"
