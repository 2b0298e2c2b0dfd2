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

} // namespace

/// What is over a limit is refused before it is buffered.
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

    void connectionIsClosedBehindARefusal_data()
    {
        QTest::addColumn<QByteArray>("request");

        QTest::newRow("413") << requestOf("POST", kRoom, {}, {"Content-Length: 1001"});
        QTest::newRow("413, chunked")
            << requestOf("POST", kRoom, {}, {"Transfer-Encoding: chunked"}) + "3E9\r\n";
        QTest::newRow("414") << requestOf("GET", "/" + QByteArray(kTarget, 'k'));
        QTest::newRow("431, size") << requestOf("GET", kRoom, {}, {"X: " + QByteArray(kHead, 'x')});
        QTest::newRow("431, number") << requestOf("GET", kRoom, {}, QByteArrayList(kFields, "X: x"));
    }

    void connectionIsClosedBehindARefusal()
    {
        QFETCH(QByteArray, request);
        TestServer server(smallLimits());
        RawConnection connection(server.port());
        connection.send(request + requestOf("POST", kRoom, bodyOf("eve")));
        QVERIFY(connection.receive().status >= 400);
        QVERIFY(connection.isClosedByServer());
        QCOMPARE(server.get(kRoom).body, "[]"_ba);
    }
};

SUPERSYNK_TEST(TestLimits)

#include "tst_limits.moc"
