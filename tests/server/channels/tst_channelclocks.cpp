// SPDX-License-Identifier: GPL-3.0-only
#include "posts.h"

#include <QTest>

#include <limits>

using namespace supersynk;
using namespace supersynk::test;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

constexpr auto kTimeout = 5000ms;

QByteArray stampedPost(Channel &channel, const QByteArray &id, double clientTime, int state = 0,
                       Instant now = at(0s))
{
    return text(channel.post(stampedPostOf(id, clientTime, state, now)));
}

QByteArray stampedLook(Channel &channel, const QByteArray &id, double clientTime, Instant now = at(0s))
{
    return text(channel.observe(ClientStamp{id, clientTime}, now));
}

} // namespace

/// Out-of-order messages.
class TestChannelClocks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsLateFromNew_data()
    {
        QTest::addColumn<double>("seen");
        QTest::addColumn<double>("time");
        QTest::addColumn<bool>("late");

        QTest::newRow("newer") << 10.0 << 11.0 << false;
        QTest::newRow("older") << 10.0 << 9.0 << true;
        QTest::newRow("equal is not late") << 10.0 << 10.0 << false;
        QTest::newRow("older by a millisecond") << 10.0 << 9.999 << true;
        QTest::newRow("zero after zero") << 0.0 << 0.0 << false;
        QTest::newRow("minus zero after zero") << 0.0 << -0.0 << false;
        QTest::newRow("below zero") << -1.0 << -2.0 << true;
        QTest::newRow("above, below zero") << -2.0 << -1.0 << false;
        QTest::newRow("epoch milliseconds") << 1.7e12 << 1.7e12 - 1 << true;
        QTest::newRow("largest") << std::numeric_limits<double>::max() << 1.0 << true;
        QTest::newRow("smallest") << -std::numeric_limits<double>::max() << 1.0 << false;
    }

    void tellsLateFromNew()
    {
        QFETCH(double, seen);
        QFETCH(double, time);
        QFETCH(bool, late);
        for (const bool first : {true, false}) { // whether the newest was seen with a post or a look
            Channel channel("room"_ba, 1);
            if (first)
                stampedPost(channel, "ann", seen);
            else
                stampedLook(channel, "ann", seen);
            QCOMPARE(channel.observe(ClientStamp{"ann", time}, at(0s)).has_value(), !late);
            QCOMPARE(text(channel.post(stampedPostOf("ann", time))) == "late", late);
        }
    }

    void firstTimeIsNeverLate()
    {
        Channel channel("room"_ba, 1);
        QCOMPARE(stampedPost(channel, "ann", -1000), "[]"_ba);
    }

    void latePostStoresNothing()
    {
        Channel channel("room"_ba, 1);
        stampedPost(channel, "ann", 10, 1);
        QCOMPARE(stampedPost(channel, "ann", 9, 2), "late"_ba);
        QCOMPARE(channel.latestBody("ann"), std::optional(bodyOf("ann", 1)));
    }

    void lateTimeDoesNotTurnTheClockBack()
    {
        Channel channel("room"_ba, 1);
        stampedPost(channel, "ann", 10);
        stampedPost(channel, "ann", 5);
        QCOMPARE(stampedPost(channel, "ann", 7), "late"_ba);
    }

    void clientsHaveClocksOfTheirOwn()
    {
        Channel channel("room"_ba, 1);
        stampedPost(channel, "ann", 10);
        QVERIFY(stampedPost(channel, "bob", 1) != "late"_ba);
    }

    void requestsWithoutTimeAreNeverLate()
    {
        Channel channel("room"_ba, 1);
        stampedPost(channel, "ann", 10, 1);
        QCOMPARE(text(channel.post(postOf("ann", 2))), "[]"_ba);
        QCOMPARE(channel.latestBody("ann"), std::optional(bodyOf("ann", 2)));
        QVERIFY(channel.observe(std::nullopt, at(0s)).has_value());
    }

    void lateRequestsAreCounted()
    {
        Channel channel("room"_ba, 1);
        stampedPost(channel, "ann", 10);
        stampedPost(channel, "ann", 9);
        stampedLook(channel, "ann", 8);
        const ChannelSnapshot snapshot = channel.snapshot(at(0s));
        QCOMPARE(snapshot.clients.front().late, std::uint64_t(2));
        QCOMPARE(snapshot.clients.front().updates, std::uint64_t(1));
    }

    void latePostKeepsNobodyAlive()
    {
        Channel channel("room"_ba, 1);
        stampedPost(channel, "ann", 10);
        stampedPost(channel, "ann", 9, 0, at(kTimeout - 1ms));
        channel.expire(at(kTimeout), kTimeout);
        QVERIFY(channel.isEmpty());
    }

    void whoRestartsWithItsClockAtZeroIsWelcomeAfterTheTimeout()
    {
        Channel channel("room"_ba, 1);
        stampedPost(channel, "ann", 1000);
        QByteArray answer = "late";
        for (auto now = at(100ms); now <= at(kTimeout); now += 100ms) { // posts all the time
            channel.expire(now, kTimeout);
            answer = stampedPost(channel, "ann", 0, 0, now);
        }
        QCOMPARE(answer, "[]"_ba);
    }

    void clockIsForgottenWithItsClient_data()
    {
        QTest::addColumn<QByteArray>("way");
        QTest::newRow("leaving") << "remove"_ba;
        QTest::newRow("purge") << "clear"_ba;
        QTest::newRow("timeout") << "expire"_ba;
    }

    void clockIsForgottenWithItsClient()
    {
        QFETCH(QByteArray, way);
        Channel channel("room"_ba, 1);
        stampedPost(channel, "ann", 10);
        if (way == "remove")
            QVERIFY(channel.remove("ann"));
        else if (way == "clear")
            channel.clear();
        else
            channel.expire(at(kTimeout), kTimeout);
        QCOMPARE(stampedPost(channel, "ann", 1, 0, at(kTimeout)), "[]"_ba);
    }

    void clockLastsAsLongAsItsClient()
    {
        Channel channel("room"_ba, 1);
        stampedPost(channel, "ann", 10);
        auto now = at(0s);
        for (; now < at(60s); now += 1s) { // without times, so the clock itself is old
            (void)channel.post(postOf("ann", 0, now));
            channel.expire(now, kTimeout);
        }
        QCOMPARE(stampedPost(channel, "ann", 9, 0, now), "late"_ba);
    }

    void observersClockIsForgottenOnceItIsNotUsed()
    {
        Channel channel("room"_ba, 1);
        stampedLook(channel, "eve", 10);
        channel.expire(at(kTimeout - 1ms), kTimeout);
        QCOMPARE(stampedLook(channel, "eve", 9, at(kTimeout - 1ms)), "late"_ba);
        channel.expire(at(kTimeout), kTimeout);
        QCOMPARE(stampedLook(channel, "eve", 9, at(kTimeout)), "[]"_ba);
    }
};

QTEST_APPLESS_MAIN(TestChannelClocks)

#include "tst_channelclocks.moc"
