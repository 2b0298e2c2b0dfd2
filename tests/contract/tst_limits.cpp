// SPDX-License-Identifier: GPL-3.0-only
#include "tests/support/bodies.h"
#include "tests/support/rawconnection.h"
#include "tests/support/rows.h"
#include "tests/support/testmain.h"
#include "tests/support/testserver.h"

#include <QTest>

using namespace supersynk;
using namespace supersynk::test;
using namespace Qt::StringLiterals;

namespace {

constexpr auto kRoom = "/api/channels/room";
constexpr int kBody = 1000;
constexpr int kTarget = 200;
constexpr int kHead = 2000;
constexpr int kFields = 20;

ServerSettings smallLimits()
{
    ServerSettings settings = testSettings();
    settings.limits.body = kBody;
    settings.limits.target = kTarget;
    settings.limits.head = kHead;
    settings.limits.fields = kFields;
    return settings;
}

QByteArray bodyOfSize(int size)
{
    const auto frame = R"({"client_id":"ann","s":""})"_ba;
    return R"({"client_id":"ann","s":")" + QByteArray(size - frame.size(), 'x') + R"("})";
}

Reply exchange(const TestServer &server, const QByteArray &request)
{
    RawConnection connection(server.port());
    connection.send(request);
    return connection.receive();
}

/// A GET whose head has \a size bytes, the empty line included.
QByteArray headOfSize(qsizetype size)
{
    const qsizetype rest = requestOf("GET", kRoom, {}, {"X: "}).size();
    return requestOf("GET", kRoom, {}, {"X: " + QByteArray(size - rest, 'x')});
}

QByteArray nested(int depth)
{
    return R"({"client_id":"ann","s":)" + QByteArray(depth - 1, '[') + QByteArray(depth - 1, ']') + '}';
}

QByteArray chunked(int chunks)
{
    const QByteArray body = bodyOf("ann") + QByteArray(chunks, ' ');
    QByteArray bytes = requestOf("POST", kRoom, {}, {"Transfer-Encoding: chunked"});
    const qsizetype first = body.size() - (chunks - 1);
    bytes += QByteArray::number(first, 16) + "\r\n" + body.first(first) + "\r\n";
    for (int i = 1; i < chunks; ++i)
        bytes += "1\r\n \r\n";
    return bytes + "0\r\n\r\n";
}

} // namespace

/// Requests over a limit are refused before they are buffered.
class TestLimits : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void bodyMayBeAsLargeAsTheLimit()
    {
        TestServer server(smallLimits());
        QCOMPARE(server.post(kRoom, bodyOfSize(kBody)).status, 200);
    }

    void largerBodyIs413()
    {
        TestServer server(smallLimits());
        QCOMPARE(problemFault(exchange(server, requestOf("POST", kRoom, bodyOfSize(kBody + 1))), 413), ""_ba);
        QCOMPARE(server.get(kRoom).body, "[]"_ba);
    }

    void largerBodyIsRefusedBeforeItIsSent_data()
    {
        QTest::addColumn<QByteArray>("field");
        QTest::addColumn<QByteArray>("begin");

        addRow("limit + 1", "Content-Length: 1001", "");
        addRow("10 GB", "Content-Length: 10000000000", "");
        addRow("just under 2^63", "Content-Length: 9223372036854775807", "");
        addRow("chunk", "Transfer-Encoding: chunked", "3E9\r\n");
        addRow("chunk beyond 64 bits", "Transfer-Encoding: chunked", "10000000000000001\r\n");
        addRow("second chunk", "Transfer-Encoding: chunked", "1\r\n{\r\n3E8\r\n");
    }

    void largerBodyIsRefusedBeforeItIsSent()
    {
        QFETCH(QByteArray, field);
        QFETCH(QByteArray, begin);
        TestServer server(smallLimits());
        const Reply reply = exchange(server, requestOf("POST", kRoom, {}, {field}) + begin);
        QCOMPARE(problemFault(reply, 413), ""_ba);
    }

    void chunksMayAddUpToTheLimit()
    {
        TestServer server(smallLimits());
        const QByteArray body = bodyOfSize(kBody);
        QByteArray chunks;
        for (int begin = 0; begin < kBody; begin += 100)
            chunks += "64\r\n" + body.mid(begin, 100) + "\r\n";
        const QByteArray head = requestOf("POST", kRoom, {}, {"Transfer-Encoding: chunked"});
        QCOMPARE(exchange(server, head + chunks + "0\r\n\r\n").status, 200);
    }

    void targetMayBeAsLongAsTheLimit()
    {
        TestServer server(smallLimits());
        const auto path = "/api/channels/"_ba;
        QCOMPARE(exchange(server, requestOf("GET", path + QByteArray(kTarget - path.size(), 'k'))).status,
                 200);
    }

    void longerTargetIs414()
    {
        TestServer server(smallLimits());
        const auto path = "/api/channels/"_ba;
        const QByteArray target = path + QByteArray(kTarget + 1 - path.size(), 'k');
        QCOMPARE(problemFault(exchange(server, requestOf("GET", target)), 414), ""_ba);
    }

    void targetThatNeverEndsIs414()
    {
        TestServer server(smallLimits());
        QCOMPARE(problemFault(exchange(server, "GET /" + QByteArray(kHead - 100, 'k')), 414), ""_ba);
    }

    void headMayBeAlmostAsLargeAsTheLimit()
    {
        TestServer server(smallLimits());
        QCOMPARE(exchange(server, requestOf("GET", kRoom, {}, {"X: " + QByteArray(kHead - 100, 'x')})).status,
                 200);
    }

    void largerHeadIs431()
    {
        TestServer server(smallLimits());
        const QByteArray request = requestOf("GET", kRoom, {}, {"X: " + QByteArray(kHead, 'x')});
        QCOMPARE(problemFault(exchange(server, request), 431), ""_ba);
    }

    void headThatNeverEndsIs431()
    {
        TestServer server(smallLimits());
        const QByteArray request = "GET /api HTTP/1.1\r\nX: " + QByteArray(kHead, 'x');
        QCOMPARE(problemFault(exchange(server, request), 431), ""_ba);
    }

    void fieldsMayBeAsManyAsTheLimit()
    {
        TestServer server(smallLimits());
        const QByteArrayList fields(kFields - 1, "X: x"); // and Host
        QCOMPARE(exchange(server, requestOf("GET", kRoom, {}, fields)).status, 200);
    }

    void moreFieldsAre431()
    {
        TestServer server(smallLimits());
        const QByteArrayList fields(kFields, "X: x"); // and Host
        QCOMPARE(problemFault(exchange(server, requestOf("GET", kRoom, {}, fields)), 431), ""_ba);
    }

    void hundredFieldsAreReadByDefault()
    {
        TestServer server;
        QByteArrayList fields(100 - 4, "X: x"); // besides these two, Host and Content-Length
        fields += {"Client-Id: ann", "Client-Time: soon"};
        const Reply reply = exchange(server, requestOf("POST", kRoom, bodyOf("ann"), fields));
        QVERIFY(problemMember(reply, "detail").contains("Client-Time"));
    }

    void connectionIsClosedAfterARefusal_data()
    {
        QTest::addColumn<QByteArray>("request");

        QTest::newRow("413") << requestOf("POST", kRoom, {}, {"Content-Length: 1001"});
        QTest::newRow("413, chunked")
            << requestOf("POST", kRoom, {}, {"Transfer-Encoding: chunked"}) + "3E9\r\n";
        QTest::newRow("414") << requestOf("GET", "/" + QByteArray(kTarget, 'k'));
        QTest::newRow("431, size") << requestOf("GET", kRoom, {}, {"X: " + QByteArray(kHead, 'x')});
        QTest::newRow("431, number") << requestOf("GET", kRoom, {}, QByteArrayList(kFields, "X: x"));
    }

    void connectionIsClosedAfterARefusal()
    {
        QFETCH(QByteArray, request);
        TestServer server(smallLimits());
        RawConnection connection(server.port());
        connection.send(request + requestOf("POST", kRoom, bodyOf("eve")));
        QVERIFY(connection.receive().status >= 400);
        QVERIFY(connection.isClosedByServer());
        QCOMPARE(server.get(kRoom).body, "[]"_ba);
    }

    void defaultsAreExactToTheByte_data()
    {
        QTest::addColumn<QByteArray>("request");
        QTest::addColumn<int>("status");

        constexpr int kDefaultHead = 16 * 1024;
        QTest::newRow("head, limit") << headOfSize(kDefaultHead) << 200;
        QTest::newRow("head, limit + 1") << headOfSize(kDefaultHead + 1) << 431;

        QTest::newRow("depth, limit") << requestOf("POST", kRoom, nested(63)) << 200;
        QTest::newRow("depth, limit + 1") << requestOf("POST", kRoom, nested(64)) << 400;

        QTest::newRow("chunks, limit") << chunked(4096) << 200;
        QTest::newRow("chunks, limit + 1") << chunked(4097) << 413;

        constexpr int kDefaultTarget = 8 * 1024;
        const auto path = "/api/channels?"_ba;
        QTest::newRow("target, limit")
            << requestOf("GET", path + QByteArray(kDefaultTarget - path.size(), 'q')) << 200;
        QTest::newRow("target, limit + 1")
            << requestOf("GET", path + QByteArray(kDefaultTarget + 1 - path.size(), 'q')) << 414;

        constexpr int kDefaultBody = 4 * 1024 * 1024;
        const QByteArray body = bodyOf("ann");
        QTest::newRow("body, limit") << requestOf("POST", kRoom,
                                                  body + QByteArray(kDefaultBody - body.size(), ' '))
                                     << 200;
        QTest::newRow("body, limit + 1")
            << requestOf("POST", kRoom, {}, {"Content-Length: " + QByteArray::number(kDefaultBody + 1)})
            << 413;
    }

    void defaultsAreExactToTheByte()
    {
        QFETCH(QByteArray, request);
        QFETCH(int, status);
        TestServer server; // with the defaults
        QCOMPARE(exchange(server, request).status, status);
    }

    void depthCanBeChosen()
    {
        ServerSettings settings = testSettings();
        settings.limits.depth = 2;
        TestServer server(settings);
        QCOMPARE(server.post(kRoom, nested(2)).status, 200);
        QCOMPARE(problemFault(server.post(kRoom, nested(3)), 400), ""_ba);
    }

    void deepestPossibleBodyIs400()
    {
        TestServer server;
        const QByteArray brackets(4 * 1024 * 1024 - 100, '[');
        const QByteArray body = R"({"client_id":"ann","s":)" + brackets;
        QCOMPARE(problemFault(server.post(kRoom, body), 400), ""_ba);
        QCOMPARE(server.post(kRoom, bodyOf("ann")).status, 200);
    }
};

SUPERSYNK_TEST(TestLimits)

#include "tst_limits.moc"
