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
const auto kAnn = R"({"client_id":"ann"})"_ba; // 19 = 0x13 bytes

QByteArray chunked(const QByteArray &chunks)
{
    return requestOf("POST", kRoom, {}, {"Transfer-Encoding: chunked"}) + chunks;
}

} // namespace

/// Chunked bodies (RFC 9112, section 7.1).
class TestChunked : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void chunksAreJoined_data()
    {
        QTest::addColumn<QByteArray>("chunks");

        QTest::newRow("one") << "13\r\n" + kAnn + "\r\n0\r\n\r\n";
        QTest::newRow("two") << "a\r\n{\"client_i\r\n9\r\nd\":\"ann\"}\r\n0\r\n\r\n"_ba;
        QTest::newRow("capital digits") << "A\r\n{\"client_i\r\n9\r\nd\":\"ann\"}\r\n0\r\n\r\n"_ba;
        QTest::newRow("leading zeros") << "0013\r\n" + kAnn + "\r\n000\r\n\r\n";
        QTest::newRow("extension") << "13;name\r\n" + kAnn + "\r\n0\r\n\r\n";
        QTest::newRow("extension with a value") << "13;name=value;x=y\r\n" + kAnn + "\r\n0;last\r\n\r\n";
        QTest::newRow("blank before an extension") << "13 ;name\r\n" + kAnn + "\r\n0 \t ; last\r\n\r\n";
        QTest::newRow("quoted extension") << "13;name=\"a b\"\r\n" + kAnn + "\r\n0\r\n\r\n";
    }

    void chunksAreJoined()
    {
        QFETCH(QByteArray, chunks);
        TestServer server;
        RawConnection connection(server.port());
        connection.send(chunked(chunks) + requestOf("GET", kRoom));
        QCOMPARE(connection.receive().status, 200);
        QCOMPARE(connection.receive().body, arrayOf({kAnn}));
    }

    void chunkedIsCaseInsensitive()
    {
        TestServer server;
        RawConnection connection(server.port());
        connection.send(requestOf("POST", kRoom, {}, {"transfer-encoding: Chunked"}) + "13\r\n" + kAnn
                        + "\r\n0\r\n\r\n");
        QCOMPARE(connection.receive().status, 200);
    }

    void chunkedBodyThatLooksLikeARequestIsABody()
    {
        TestServer server;
        RawConnection connection(server.port());
        const QByteArray smuggled = requestOf("POST", "/api/channels/poison", bodyOf("eve"));
        connection.send(chunked(QByteArray::number(smuggled.size(), 16) + "\r\n" + smuggled + "\r\n0\r\n\r\n")
                        + requestOf("GET", "/api/channels"));
        QCOMPARE(connection.receive().status, 400);
        QCOMPARE(connection.receive().body, "[]"_ba);
    }

    void trailersNeverBecomeARequest_data()
    {
        QTest::addColumn<QByteArray>("trailers");

        QTest::newRow("one") << "X: y\r\n"_ba;
        QTest::newRow("two") << "X: y\r\nZ: 1\r\n"_ba;
        QTest::newRow("Content-Length") << "Content-Length: 500\r\n"_ba;
        QTest::newRow("Client-Time") << "Client-Id: ann\r\nClient-Time: soon\r\n"_ba;
    }

    void trailersNeverBecomeARequest()
    {
        QFETCH(QByteArray, trailers);
        TestServer server;
        RawConnection connection(server.port());
        connection.send(chunked("13\r\n" + kAnn + "\r\n0\r\n" + trailers + "\r\n")
                        + requestOf("GET", "/api"));
        QCOMPARE(connection.receive().status, 200);
        QVERIFY(connection.receive().body.startsWith("supersynk server"));
    }

    void trailersChangeNothing_data()
    {
        QTest::addColumn<QByteArray>("trailer");

        QTest::newRow("late clock") << "Client-Id: ann\r\nClient-Time: 1\r\n"_ba;
        QTest::newRow("another way to frame") << "Transfer-Encoding: gzip\r\nContent-Length: -5\r\n"_ba;
        QTest::newRow("end of the connection") << "Connection: close\r\n"_ba;
        QTest::newRow("WebSocket") << "Connection: Upgrade\r\nUpgrade: websocket\r\n"_ba;
        QTest::newRow("another host") << "Host: a\r\nHost: b\r\n"_ba;
        QTest::newRow("expectation") << "Expect: more\r\n"_ba;
        QTest::newRow("empty value") << "X:\r\n"_ba;
    }

    void trailersChangeNothing()
    {
        QFETCH(QByteArray, trailer);
        TestServer server;
        server.post(kRoom, kAnn, {{"Client-Id", "ann"}, {"Client-Time", "2"}});
        RawConnection connection(server.port());
        const auto newer = R"({"client_id":"ann","a":1})"_ba; // 25 = 0x19 bytes
        connection.send(chunked("19\r\n" + newer + "\r\n0\r\n" + trailer + "\r\n") + requestOf("GET", kRoom));
        QCOMPARE(connection.receive().status, 200);
        QCOMPARE(connection.receive().body, arrayOf({newer}));
    }

    void tornTrailerIsRefusedBeforeItEnds()
    {
        TestServer server;
        RawConnection connection(server.port());
        connection.send(chunked("13\r\n" + kAnn + "\r\n0\r\n"));
        connection.send("\r");
        connection.send("X");
        QCOMPARE(problemFault(connection.receive(), 400), ""_ba);
        QVERIFY(connection.isClosedByServer());
    }

    void malformedTrailersAreRefused_data()
    {
        QTest::addColumn<QByteArray>("trailer");

        QTest::newRow("no colon") << "X\r\n"_ba;
        QTest::newRow("no name") << ": y\r\n"_ba;
        QTest::newRow("blank before the colon") << "X : y\r\n"_ba;
        QTest::newRow("folded") << "X: y\r\n z\r\n"_ba;
        QTest::newRow("bare line feed") << "X: y\n"_ba;
        QTest::newRow("bare carriage return") << "X: y\rZ: 1\r\n"_ba;
        QTest::newRow("NUL") << QByteArray("X: \0\r\n", 6);
        QTest::newRow("request line") << "GET /api HTTP/1.1\r\n"_ba;
    }

    void malformedTrailersAreRefused()
    {
        QFETCH(QByteArray, trailer);
        TestServer server;
        RawConnection connection(server.port());
        connection.send(chunked("13\r\n" + kAnn + "\r\n0\r\n" + trailer + "\r\n")
                        + requestOf("POST", "/api/channels/poison", bodyOf("eve")));
        QCOMPARE(problemFault(connection.receive(), 400), ""_ba);
        QVERIFY(connection.isClosedByServer());
        QCOMPARE(server.get("/api/channels").body, "[]"_ba);
    }

    void trailersHaveTheLimitsOfAHead_data()
    {
        QTest::addColumn<QByteArray>("trailers");
        QTest::addColumn<int>("status");

        const Limits limits;
        const auto head = static_cast<qsizetype>(limits.head);
        const auto fields = static_cast<qsizetype>(limits.fields);
        const auto oneOfSize = [](qsizetype size) { return "X: " + QByteArray(size - 5, 'x') + "\r\n"; };
        QTest::newRow("largest") << oneOfSize(head - 2) << 200;
        QTest::newRow("too large") << oneOfSize(head - 1) << 431;
        QTest::newRow("most") << "X: y\r\n"_ba.repeated(fields) << 200;
        QTest::newRow("too many") << "X: y\r\n"_ba.repeated(fields + 1) << 431;
    }

    void trailersHaveTheLimitsOfAHead()
    {
        QFETCH(QByteArray, trailers);
        QFETCH(int, status);
        TestServer server;
        RawConnection connection(server.port());
        connection.send(chunked("13\r\n" + kAnn + "\r\n0\r\n" + trailers + "\r\n"));
        QCOMPARE(connection.receive().status, status);
    }

    void malformedChunksAreRefused_data()
    {
        QTest::addColumn<QByteArray>("chunks");

        const QByteArray end = kAnn + "\r\n0\r\n\r\n";
        QTest::newRow("no size") << "\r\n" + end;
        QTest::newRow("no hexadecimal digit") << "g\r\n" + end;
        QTest::newRow("negative size") << "-13\r\n" + end;
        QTest::newRow("size with a plus") << "+13\r\n" + end;
        QTest::newRow("size with 0x") << "0x13\r\n" + end;
        QTest::newRow("blank before the size") << " 13\r\n" + end;
        QTest::newRow("blank after the size") << "13 \r\n" + end;
        QTest::newRow("blank before the size of an extension") << " 13;x\r\n" + end;
        QTest::newRow("nothing but blanks before an extension") << " ;x\r\n" + end;
        QTest::newRow("blank within the size") << "1 3\r\n" + end;
        QTest::newRow("bare line feed after the size") << "13\n" + end;
        QTest::newRow("bare carriage return after the size") << "13\r" + end;
        QTest::newRow("chunk longer than its size") << "12\r\n" + end;
        QTest::newRow("no line end after a chunk") << "13\r\n" + kAnn + "0\r\n\r\n";
        QTest::newRow("bare line feed after a chunk") << "13\r\n" + kAnn + "\n0\r\n\r\n";
        QTest::newRow("bare line feed at the end") << "13\r\n" + kAnn + "\r\n0\r\n\n";
    }

    void malformedChunksAreRefused()
    {
        QFETCH(QByteArray, chunks);
        TestServer server;
        RawConnection connection(server.port());
        connection.send(chunked(chunks) + requestOf("POST", "/api/channels/poison", bodyOf("eve")));
        QCOMPARE(problemFault(connection.receive(), 400), ""_ba);
        QVERIFY(connection.isClosedByServer());
        QCOMPARE(server.get("/api/channels").body, "[]"_ba);
    }

    void endlessChunkLineIsRefused()
    {
        TestServer server;
        RawConnection connection(server.port());
        connection.send(chunked("13;" + QByteArray(100'000, 'x')));
        QVERIFY(connection.receive().status >= 400);
    }

    void endlessTrailersAreRefused()
    {
        TestServer server;
        RawConnection connection(server.port());
        connection.send(chunked("13\r\n" + kAnn + "\r\n0\r\n" + "X: y\r\n"_ba.repeated(20'000)));
        QVERIFY(connection.receive().status >= 400);
    }

    void chunkExtensionsAreLimited()
    {
        TestServer server;
        RawConnection connection(server.port());
        const QByteArray chunk = "1;" + QByteArray(200, 'x') + "\r\n \r\n"; // 200 bytes for one of body
        connection.send(chunked(chunk.repeated(100'000)));
        QVERIFY(connection.receive().status >= 400);
    }
};

SUPERSYNK_TEST(TestChunked)

#include "tst_chunked.moc"
