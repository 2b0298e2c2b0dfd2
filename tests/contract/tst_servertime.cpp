// SPDX-License-Identifier: GPL-3.0-only
#include "tests/contract/everyanswer.h"
#include "tests/support/bodies.h"
#include "tests/support/rawconnection.h"
#include "tests/support/testmain.h"

#include <QDateTime>
#include <QTest>

using namespace supersynk;
using namespace supersynk::test;
using namespace Qt::StringLiterals;

namespace {

constexpr auto kRoom = "/api/channels/room";

} // namespace

/// The Server-Time of answers.
class TestServerTime : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everySuccessHasIt_data()
    {
        addAnswerColumns();
        addSuccesses();
        QTest::newRow("preflight") << requestOf("OPTIONS", kRoom) << 204;
        QTest::newRow("head") << requestOf("HEAD", kRoom) << 200;
    }

    void everySuccessHasIt()
    {
        QFETCH(QByteArray, request);
        QFETCH(int, status);
        ServerWithAnn server;
        RawConnection connection(server.port());
        connection.send(request);
        const Reply reply = connection.receiveHead();
        QCOMPARE(reply.status, status);
        QVERIFY2(serverTime(reply) >= 0, reply.header("Server-Time").constData());
    }

    void countsFromTheUnixEpoch()
    {
        constexpr qint64 kMinute = 60 * kSecond;
        TestServer server;
        const qint64 now = QDateTime::currentMSecsSinceEpoch() * 1000;
        QVERIFY(qAbs(serverTime(server.get("/api")) - now) < kMinute);
    }

    void fractionIsOfASecond()
    {
        TestServer server;
        bool wasLate = false; // in a second
        QTRY_VERIFY(wasLate = wasLate || serverTime(server.get("/api")) % kSecond >= kSecond / 2);
    }

    void neverDecreases()
    {
        ServerSettings settings = testSettings();
        settings.threads = 2;
        TestServer server(settings);
        RawConnection one(server.port());
        RawConnection other(server.port());
        qint64 last = 0;
        for (int i = 0; i < 1000; ++i) {
            RawConnection &connection = i % 2 ? one : other;
            connection.send(requestOf("POST", kRoom, bodyOf("ann")));
            const qint64 time = serverTime(connection.receive());
            QVERIFY(time >= last);
            last = time;
        }
    }

    void restartOfTheServerDoesNotReset()
    {
        qint64 last = 0;
        for (int i = 0; i < 3; ++i) {
            TestServer server;
            const qint64 time = serverTime(server.get("/api"));
            QVERIFY(time >= last);
            last = time;
        }
    }
};

SUPERSYNK_TEST(TestServerTime)

#include "tst_servertime.moc"
