// SPDX-License-Identifier: GPL-3.0-only
#include "tests/contract/everyanswer.h"
#include "tests/support/bodies.h"
#include "tests/support/rawconnection.h"
#include "tests/support/testmain.h"

#include <QDateTime>
#include <QLocale>
#include <QRegularExpression>
#include <QTest>
#include <QTimeZone>

using namespace supersynk;
using namespace supersynk::test;
using namespace Qt::StringLiterals;

namespace {

constexpr auto kRoom = "/api/channels/room";

constexpr qint64 kSecond = 1'000'000; // in microseconds

/// The Server-Time in microseconds; -1 if it is not written as the contract says.
qint64 serverTime(const Reply &reply)
{
    static const QRegularExpression form(u"^(0|[1-9][0-9]*)\\.([0-9]{6})$"_s);
    const auto match = form.match(QString::fromLatin1(reply.header("Server-Time")));
    return match.hasMatch() ? match.captured(1).toLongLong() * kSecond + match.captured(2).toLongLong() : -1;
}

} // namespace

/// Every 200 and 204 bears a Server-Time.
class TestServerTime : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everySuccessBearsIt_data()
    {
        addAnswerColumns();
        addSuccesses();
        QTest::newRow("preflight") << requestOf("OPTIONS", kRoom) << 204;
        QTest::newRow("head") << requestOf("HEAD", kRoom) << 200;
    }

    void everySuccessBearsIt()
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

    void everyAnswerBearsTheSameTimeAsItsDate_data()
    {
        addAnswerColumns();
        addSuccesses();
        addErrors();
    }

    void everyAnswerBearsTheSameTimeAsItsDate()
    {
        QFETCH(QByteArray, request);
        ServerWithAnn server;
        RawConnection connection(server.port());
        connection.send(request);
        const Reply reply = connection.receiveHead();
        const QString text = QString::fromLatin1(reply.header("Date"));
        QDateTime date = QLocale::c().toDateTime(text, u"ddd, dd MMM yyyy hh:mm:ss 'GMT'"_s);
        QVERIFY2(date.isValid(), qPrintable(text));
        date.setTimeZone(QTimeZone::utc());
        QCOMPARE(date.toSecsSinceEpoch(), serverTime(reply) / kSecond);
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
        QTRY_VERIFY(serverTime(server.get("/api")) % kSecond >= kSecond / 2); // half of the time
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

    void doesNotBeginAnewWithTheServer()
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
