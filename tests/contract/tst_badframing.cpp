// SPDX-License-Identifier: GPL-3.0-only
#include "tests/support/bodies.h"
#include "tests/support/rawconnection.h"
#include "tests/support/testmain.h"
#include "tests/support/testserver.h"

#include <QTest>

using namespace supersynk::test;
using namespace Qt::StringLiterals;

namespace {

const auto kBody = R"({"client_id":"ann"})"_ba; // 19 bytes

const auto kChunks = "13\r\n{\"client_id\":\"ann\"}\r\n0\r\n\r\n"_ba; // the same, 30 bytes

/// A POST to the room with nothing but \a fields as its head.
QByteArray post(const QByteArrayList &fields, const QByteArray &body = kBody)
{
    return "POST /api/channels/room HTTP/1.1\r\nHost: x\r\n" + fields.join("\r\n") + "\r\n\r\n" + body;
}

/// A GET with the header line \a field.
QByteArray get(const QByteArray &field)
{
    return "GET /api/channels HTTP/1.1\r\nHost: x\r\n" + field + "\r\n\r\n";
}

} // namespace

/// A request whose end is ambiguous is refused, and what follows it is never parsed as a request.
class TestBadFraming : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refusesContentLength_data()
    {
        QTest::addColumn<QByteArray>("request");

        QTest::newRow("negative") << post({"Content-Length: -19"});
        QTest::newRow("plus") << post({"Content-Length: +19"});
        QTest::newRow("empty") << post({"Content-Length:"});
        QTest::newRow("word") << post({"Content-Length: abc"});
        QTest::newRow("number and word") << post({"Content-Length: 19 bytes"});
        QTest::newRow("fraction") << post({"Content-Length: 19.0"});
        QTest::newRow("hexadecimal") << post({"Content-Length: 0x13"});
        QTest::newRow("two numbers") << post({"Content-Length: 1 9"});
        QTest::newRow("list") << post({"Content-Length: 19, 20"});
        QTest::newRow("two that differ") << post({"Content-Length: 19", "Content-Length: 0"});
        QTest::newRow("two that differ, the other way") << post({"Content-Length: 0", "Content-Length: 19"});
        QTest::newRow("two in different case") << post({"Content-Length: 19", "content-length: 20"});
    }

    void refusesContentLength() { refuses(); }

    void aHeadThatIsRefusedHasNoBody_data()
    {
        QTest::addColumn<QByteArrayList>("segments");
        QTest::addColumn<int>("status");

        const auto longTarget = '/' + QByteArray(32 * 1024, 'x');
        const QByteArray chunked =
            requestOf("HEAD", "/api/channels/room", {}, {"Transfer-Encoding: chunked"});
        QTest::newRow("length") << QByteArrayList{requestOf("HEAD", "/api", {}, {"Content-Length: x"})}
                                << 400;
        QTest::newRow("target") << QByteArrayList{requestOf("HEAD", longTarget)} << 414;
        QTest::newRow("target in pieces") << QByteArrayList{"HEA", "D " + longTarget} << 414;
        QTest::newRow("line end in pieces") << QByteArrayList{"\r\nHEAD", " /api HTTP/1.1\r\nX: y\n"} << 400;
        QTest::newRow("chunk") << QByteArrayList{chunked + "x\r\n"} << 400;
        QTest::newRow("version") << QByteArrayList{"HEAD /api HTTP/3.0\r\n\r\n"} << 505;
    }

    void aHeadThatIsRefusedHasNoBody()
    {
        QFETCH(QByteArrayList, segments);
        QFETCH(int, status);
        TestServer server;
        RawConnection connection(server.port());
        for (const QByteArray &segment : segments)
            connection.send(segment);
        const Reply reply = connection.receiveHead();
        QCOMPARE(reply.status, status);
        QVERIFY(reply.header("content-length").toInt() > 0); // that of a GET
        QVERIFY(connection.isClosedByServer());
    }

    void refusesTransferEncoding_data()
    {
        QTest::addColumn<QByteArray>("request");

        const auto chunked = "Transfer-Encoding: chunked"_ba;
        QTest::newRow("before Content-Length") << post({chunked, "Content-Length: 30"}, kChunks);
        QTest::newRow("after Content-Length") << post({"Content-Length: 30", chunked}, kChunks);
        QTest::newRow("twice") << post({chunked, chunked}, kChunks);
        QTest::newRow("twice in one field") << post({"Transfer-Encoding: chunked, chunked"}, kChunks);
        QTest::newRow("gzip") << post({"Transfer-Encoding: gzip"}, kChunks);
        QTest::newRow("chunked, gzip, chunked")
            << post({"Transfer-Encoding: chunked, gzip, chunked"}, kChunks);
        QTest::newRow("chunked, then another")
            << post({chunked, "Transfer-Encoding: gzip, chunked"}, kChunks);
        QTest::newRow("nothing, chunked") << post({"Transfer-Encoding: , chunked"}, kChunks);
        QTest::newRow("chunked, gzip") << post({"Transfer-Encoding: chunked, gzip"}, kChunks);
        QTest::newRow("identity") << post({"Transfer-Encoding: identity", "Content-Length: 19"});
        QTest::newRow("empty") << post({"Transfer-Encoding:", "Content-Length: 19"});
        QTest::newRow("misspelt") << post({"Transfer-Encoding: xchunked"}, kChunks);
        QTest::newRow("vertical tab") << post({"Transfer-Encoding: \vchunked"}, kChunks);
    }

    void refusesTransferEncoding() { refuses(); }

    void unknownTransferCodingIs501_data()
    {
        QTest::addColumn<QByteArray>("request");

        QTest::newRow("gzip") << post({"Transfer-Encoding: gzip, chunked"}, kChunks);
        QTest::newRow("two") << post({"Transfer-Encoding: gzip,deflate ,Chunked"}, kChunks);
    }

    void unknownTransferCodingIs501() { refuses(501); }

    void refusesHeaderLines_data()
    {
        QTest::addColumn<QByteArray>("request");

        QTest::newRow("blank before the colon") << get("Foo : bar");
        QTest::newRow("tab before the colon") << get("Foo\t: bar");
        QTest::newRow("blank in the name") << get("Fo o: bar");
        QTest::newRow("no name") << get(": bar");
        QTest::newRow("no colon") << get("Foo");
        QTest::newRow("UTF-8 in the name") << get("F\xC3\xA9: bar");
        QTest::newRow("NUL in the name") << get("Fo"_ba + '\0' + "o: bar");
        QTest::newRow("bracket in the name") << get("Fo(o: bar");
        QTest::newRow("NUL in the value") << get("Foo: b"_ba + '\0' + "ar");
        QTest::newRow("carriage return in the value") << get("Foo: b\rar");
        QTest::newRow("carriage return at the end of the value") << get("Foo: bar\r");
        QTest::newRow("carriage return in front of the name") << get("\rFoo: bar");
        QTest::newRow("carriage return alone") << get("\r");
        QTest::newRow("carriage return in the name") << get("Fo\ro: bar");
        QTest::newRow("folded line") << get("Foo: bar\r\n baz: 1");
        QTest::newRow("folded first line") << "GET /api HTTP/1.1\r\n Host: x\r\n\r\n"_ba;
        QTest::newRow("bare line feed") << get("Foo: bar\nBaz: 1");
        QTest::newRow("blank line of a bare line feed") << "GET /api HTTP/1.1\r\nHost: x\r\n\n"_ba;
        QTest::newRow("two hosts") << get("Host: x");
        QTest::newRow("two hosts that differ") << get("host: y");
        QTest::newRow("blank in the host") << "GET /api HTTP/1.1\r\nHost: a b/c\r\n\r\n"_ba;
        QTest::newRow("path after the host") << "GET /api HTTP/1.1\r\nHost: a/c\r\n\r\n"_ba;
        QTest::newRow("user before the host") << "GET /api HTTP/1.1\r\nHost: a@b\r\n\r\n"_ba;
        QTest::newRow("UTF-8 in the host") << "GET /api HTTP/1.1\r\nHost: \xC3\xA9\r\n\r\n"_ba;
        QTest::newRow("blank Content-Length name") << post({"Content-Length : 19"});
    }

    void refusesHeaderLines() { refuses(); }

    void refusesRequestLines_data()
    {
        QTest::addColumn<QByteArray>("request");

        const auto host = "Host: x\r\n\r\n"_ba;
        QTest::newRow("one word") << "hello\r\n" + host;
        QTest::newRow("no version") << "GET /api\r\n" + host;
        QTest::newRow("no target") << "GET HTTP/1.1\r\n" + host;
        QTest::newRow("two blanks") << "GET  /api HTTP/1.1\r\n" + host;
        QTest::newRow("tab") << "GET\t/api\tHTTP/1.1\r\n" + host;
        QTest::newRow("blank in front") << " GET /api HTTP/1.1\r\n" + host;
        QTest::newRow("blank at the end") << "GET /api HTTP/1.1 \r\n" + host;
        QTest::newRow("blank in the target") << "GET /api/channels/a b HTTP/1.1\r\n" + host;
        QTest::newRow("control character in the target") << "GET /api/channels/a\x01 HTTP/1.1\r\n" + host;
        QTest::newRow("NUL in the target") << "GET /api/channels/a"_ba + '\0' + " HTTP/1.1\r\n" + host;
        QTest::newRow("bracket in the method") << "G(T /api HTTP/1.1\r\n" + host;
        QTest::newRow("version in lower case") << "GET /api http/1.1\r\n" + host;
        QTest::newRow("other protocol") << "GET /api HTCPCP/1.0\r\n" + host;
        QTest::newRow("bare line feed") << "GET /api HTTP/1.1\n" + host;
        QTest::newRow("carriage return at the end") << "GET /api HTTP/1.1\r\r\n" + host;
        QTest::newRow("carriage return after the version") << "GET /api HTTP/1.1\rHost: y\r\n" + host;
        QTest::newRow("carriage return in the target") << "GET /api\r HTTP/1.1\r\n" + host;
    }

    void refusesRequestLines() { refuses(); }

private:
    static void refuses(int status = 400)
    {
        QFETCH(QByteArray, request);
        TestServer server;
        RawConnection connection(server.port());
        connection.send(request + requestOf("POST", "/api/channels/poison", bodyOf("eve")));
        QCOMPARE(problemFault(connection.receive(), status), ""_ba);
        QVERIFY(connection.isClosedByServer());
        QCOMPARE(server.get("/api/channels").body, "[]"_ba);
    }
};

SUPERSYNK_TEST(TestBadFraming)

#include "tst_badframing.moc"
