// SPDX-License-Identifier: GPL-3.0-only
#include "tests/support/bodies.h"
#include "tests/support/rawconnection.h"
#include "tests/support/testmain.h"
#include "tests/support/testserver.h"

#include <QTest>

using namespace supersynk::test;
using namespace Qt::StringLiterals;

namespace {

constexpr auto kRoom = "/api/channels/room";

QByteArray chunked(const QByteArray &chunks)
{
    return requestOf("POST", kRoom, {}, {"Transfer-Encoding: chunked"}) + chunks;
}

/// The last request of ann; it is answered 204 if she is there.
QByteArray goodbye()
{
    return requestOf("DELETE", "/api/channels/room/clients/ann");
}

/// The status of the first answer that is not 200.
int statusAfterSuccesses(RawConnection &connection)
{
    int status = 200;
    while (status == 200)
        status = connection.receive().status;
    return status;
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
                        + requestOf("POST", kRoom, "hello")
                        + requestOf("DELETE", "/api/channels/room/clients/ann") + requestOf("GET", "/nowhere")
                        + requestOf("GET", kRoom));
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

    void largeBodiesMayBePipelined()
    {
        TestServer server;
        RawConnection connection(server.port());
        const QByteArray body = "{\"client_id\":\"ann\",\"s\":\"" + QByteArray(1'000'000, 'x') + "\"}";
        const QByteArray small = requestOf("POST", kRoom, bodyOf("bob"));
        connection.send(small + requestOf("POST", kRoom, body) + requestOf("POST", kRoom, body) + small);
        QCOMPARE(connection.receive().body, "[]"_ba);
        QCOMPARE(connection.receive().body, arrayOf({bodyOf("bob")}));
        QCOMPARE(connection.receive().body, arrayOf({bodyOf("bob")}));
        QCOMPARE(connection.receive().body.size(), body.size() + 2);
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
        QTest::newRow("several in a row")
            << requestOf("GET", kRoom) + requestOf("POST", kRoom, bodyOf("ann"));
        QTest::newRow("chunked") << chunked("A\r\n{\"client_i\r\n9;x=\"y\"\r\nd\":\"ann\"}\r\n0\r\n\r\n");
        const QByteArray withTrailers =
            chunked("13\r\n{\"client_id\":\"ann\"}\r\n0;x\r\nX: y\r\nContent-Length: 5\r\n\r\n");
        QTest::newRow("trailers") << withTrailers;
        QTest::newRow("trailers after a short request") << requestOf("GET", kRoom) + withTrailers;
        QTest::newRow("trailers twice") << withTrailers + withTrailers;
    }

    void requestsMayBeCutAnywhere()
    {
        QFETCH(QByteArray, request);
        TestServer server;
        RawConnection other(server.port());
        for (qsizetype cut = 1; cut < request.size(); ++cut) {
            RawConnection connection(server.port());
            connection.send(request.first(cut));
            other.send(requestOf("GET", "/api")); // while this is answered, the first part is read
            QCOMPARE(other.receive().status, 200);
            connection.send(request.sliced(cut) + goodbye());
            QVERIFY2(statusAfterSuccesses(connection) == 204, "cut after " + request.first(cut));
        }
    }

    void requestsMayComeByteByByte_data() { requestsMayBeCutAnywhere_data(); }

    void requestsMayComeByteByByte()
    {
        QFETCH(QByteArray, request);
        TestServer server;
        RawConnection connection(server.port());
        for (const char byte : request + goodbye())
            connection.send(QByteArray(1, byte));
        QCOMPARE(statusAfterSuccesses(connection), 204);
    }
};

SUPERSYNK_TEST(TestSegments)

#include "tst_segments.moc"
