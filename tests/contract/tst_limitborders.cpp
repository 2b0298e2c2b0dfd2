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

/// Limits of a request to the very byte: the limit is fine, one more is not.
class TestLimitBorders : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void bordersAreExact_data()
    {
        QTest::addColumn<QByteArray>("request");
        QTest::addColumn<int>("status");

        constexpr int kHead = 16 * 1024;
        QTest::newRow("head, limit") << headOfSize(kHead) << 200;
        QTest::newRow("head, limit + 1") << headOfSize(kHead + 1) << 431;

        QTest::newRow("depth, limit") << requestOf("POST", kRoom, nested(63)) << 200;
        QTest::newRow("depth, limit + 1") << requestOf("POST", kRoom, nested(64)) << 400;

        QTest::newRow("chunks, limit") << chunked(4096) << 200;
        QTest::newRow("chunks, limit + 1") << chunked(4097) << 413;

        constexpr int kTarget = 8 * 1024;
        const auto path = "/api/channels?"_ba;
        QTest::newRow("target, limit")
            << requestOf("GET", path + QByteArray(kTarget - path.size(), 'q')) << 200;
        QTest::newRow("target, limit + 1")
            << requestOf("GET", path + QByteArray(kTarget + 1 - path.size(), 'q')) << 414;

        constexpr int kBody = 4 * 1024 * 1024;
        const QByteArray body = bodyOf("ann");
        QTest::newRow("body, limit") << requestOf("POST", kRoom, body + QByteArray(kBody - body.size(), ' '))
                                     << 200;
        QTest::newRow("body, limit + 1")
            << requestOf("POST", kRoom, {}, {"Content-Length: " + QByteArray::number(kBody + 1)}) << 413;
    }

    void bordersAreExact()
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

    void deepestBodyOfAllIs400()
    {
        TestServer server;
        const QByteArray brackets(4 * 1024 * 1024 - 100, '[');
        const QByteArray body = R"({"client_id":"ann","s":)" + brackets;
        QCOMPARE(problemFault(server.post(kRoom, body), 400), ""_ba);
        QCOMPARE(server.post(kRoom, bodyOf("ann")).status, 200);
    }
};

SUPERSYNK_TEST(TestLimitBorders)

#include "tst_limitborders.moc"
