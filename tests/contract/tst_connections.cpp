// SPDX-License-Identifier: GPL-3.0-only
#include "tests/support/bodies.h"
#include "tests/support/rawconnection.h"
#include "tests/support/testmain.h"
#include "tests/support/testserver.h"

#include <QTest>

using namespace supersynk;
using namespace supersynk::test;
using namespace Qt::StringLiterals;

namespace {

constexpr auto kRoom = "/api/channels/room";

} // namespace

/// Keep-alive, closing, and `Expect: 100-continue`.
class TestConnections : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void connectionIsKeptByDefault()
    {
        TestServer server;
        RawConnection connection(server.port());
        for (int i = 0; i < 100; ++i) {
            connection.send(requestOf("POST", kRoom, bodyOf("ann", i)));
            QCOMPARE(connection.receive().status, 200);
        }
    }

    void connectionIsClosedOnRequest_data()
    {
        QTest::addColumn<QByteArray>("request");

        QTest::newRow("close") << requestOf("GET", kRoom, {}, {"Connection: close"});
        QTest::newRow("in capitals") << requestOf("GET", kRoom, {}, {"CONNECTION: CLOSE"});
        QTest::newRow("in a list") << requestOf("GET", kRoom, {}, {"Connection: foo, close"});
        QTest::newRow("post") << requestOf("POST", kRoom, bodyOf("ann"), {"Connection: close"});
        QTest::newRow("error") << requestOf("GET", "/nowhere", {}, {"Connection: close"});
        QTest::newRow("delete") << requestOf("DELETE", "/api/channels/room/clients/bob", {},
                                             {"Connection: close"});
        QTest::newRow("HTTP/1.0") << "GET /api/channels/room HTTP/1.0\r\n\r\n"_ba;
        QTest::newRow("HTTP/1.0, post")
            << "POST /api/channels/room HTTP/1.0\r\nContent-Length: 19\r\n\r\n{\"client_id\":\"ann\"}"_ba;
    }

    void connectionIsClosedOnRequest()
    {
        QFETCH(QByteArray, request);
        TestServer server;
        server.post(kRoom, bodyOf("bob"));
        RawConnection connection(server.port());
        connection.send(request);
        QVERIFY(connection.receive().status >= 200);
        QVERIFY(connection.isClosedByServer());
    }

    /// The end arrives with the request, or right after it.
    void clientThatClosesItsSideGetsItsAnswers()
    {
        ServerSettings settings = testSettings();
        settings.limits.idleTime = std::chrono::hours(24);
        TestServer server(settings);
        for (int i = 0; i < 50; ++i) {
            RawConnection connection(server.port());
            connection.send(requestOf("POST", kRoom, bodyOf("ann", i)));
            connection.finish();
            QCOMPARE(connection.receive().status, 200);
            QVERIFY(connection.isClosedByServer());
        }
    }

    /// As many bytes as are read at once, up to the end of a request, and one more.
    void requestsThatFillTheBufferAreNotTheLast()
    {
        constexpr qsizetype kBuffer = 64 * 1024;
        constexpr int kRequests = 16;
        QByteArray request = requestOf("GET", kRoom, {}, {"X: "});
        request.insert(request.size() - 4, QByteArray(kBuffer / kRequests - request.size(), 'x'));
        TestServer server;
        for (int i = 0; i < 20; ++i) {
            RawConnection connection(server.port());
            connection.send(request.repeated(kRequests + 1));
            for (int answer = 0; answer <= kRequests; ++answer)
                QCOMPARE(connection.receive().status, 200);
        }
    }

    void largeAnswerIsCompleteBeforeTheConnectionIsClosed()
    {
        TestServer server;
        const QByteArray body = "{\"client_id\":\"ann\",\"s\":\"" + QByteArray(3'000'000, 'x') + "\"}";
        server.post(kRoom, body);
        RawConnection connection(server.port());
        connection.send(requestOf("GET", kRoom, {}, {"Connection: close"}));
        QCOMPARE(connection.receive().body.size(), body.size() + 2);
        QVERIFY(connection.isClosedByServer());
    }

    void continueComesBeforeTheBody_data()
    {
        QTest::addColumn<QByteArray>("field");
        QTest::newRow("as curl and .NET write it") << "Expect: 100-continue"_ba;
        QTest::newRow("in capitals") << "EXPECT: 100-CONTINUE"_ba;
    }

    void continueComesBeforeTheBody()
    {
        QFETCH(QByteArray, field);
        TestServer server;
        const QByteArray request = requestOf("POST", kRoom, bodyOf("ann"), {field});
        const QByteArray body = bodyOf("ann");

        RawConnection connection(server.port());
        connection.send(request.chopped(body.size()));
        QCOMPARE(connection.receive().status, 100);
        connection.send(body);
        QCOMPARE(connection.receive().status, 200);
        QCOMPARE(server.get(kRoom).body, arrayOf({body}));
    }

    void continueComesBeforeAChunkedBody()
    {
        TestServer server;
        RawConnection connection(server.port());
        connection.send(requestOf("POST", kRoom, {}, {"Transfer-Encoding: chunked", "Expect: 100-continue"}));
        QCOMPARE(connection.receive().status, 100);
        connection.send("13\r\n{\"client_id\":\"ann\"}\r\n0\r\n\r\n");
        QCOMPARE(connection.receive().status, 200);
    }

    void continueComesOnceARequest()
    {
        TestServer server;
        RawConnection connection(server.port());
        const QByteArray request = requestOf("POST", kRoom, bodyOf("ann"), {"Expect: 100-continue"});
        for (int i = 0; i < 3; ++i) {
            connection.send(request.chopped(1));
            QCOMPARE(connection.receive().status, 100);
            connection.send(request.last(1));
            QCOMPARE(connection.receive().status, 200);
        }
    }

    void clientThatDoesNotWaitForContinueIsServedToo()
    {
        TestServer server;
        RawConnection connection(server.port());
        connection.send(requestOf("POST", kRoom, bodyOf("ann"), {"Expect: 100-continue"}));
        Reply reply = connection.receive();
        if (reply.status == 100)
            reply = connection.receive();
        QCOMPARE(reply.status, 200);
    }

    void continueIsNotSentForATooLargeBody()
    {
        TestServer server;
        RawConnection connection(server.port());
        connection.send(
            requestOf("POST", kRoom, {}, {"Content-Length: 10000000000", "Expect: 100-continue"}));
        QCOMPARE(connection.receive().status, 413);
    }

    void manyConnectionsMayBeOpen()
    {
        TestServer server;
        std::vector<std::unique_ptr<RawConnection>> idle;
        for (int i = 0; i < 200; ++i)
            idle.push_back(std::make_unique<RawConnection>(server.port()));
        QCOMPARE(server.get("/api").status, 200);
        idle.front()->send(requestOf("GET", "/api"));
        QCOMPARE(idle.front()->receive().status, 200);
    }
};

SUPERSYNK_TEST(TestConnections)

#include "tst_connections.moc"
