// SPDX-License-Identifier: GPL-3.0-only
#include "tests/server/channels/posts.h"
#include "tests/support/testmain.h"

#include <QTest>

#include <algorithm>
#include <limits>
#include <vector>

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

QByteArray stampedObserve(Channel &channel, const QByteArray &id, double clientTime, Instant now = at(0s))
{
    return text(channel.observe(ClientStamp{id, clientTime}, now));
}

} // namespace

/// Late requests and restarted clocks.
class TestChannelClocks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void olderRequestsAreLate_data()
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
        QTest::newRow("older by the client timeout") << 10.0 << 5.0 << true;
        QTest::newRow("older by more: restarted") << 10.0 << 4.999 << false;
        QTest::newRow("restarted at zero") << 1000.0 << 0.0 << false;
        QTest::newRow("summer time ends") << 1.7e9 << 1.7e9 - 3600 << false;
        QTest::newRow("largest") << std::numeric_limits<double>::max() << 1.0 << false;
        QTest::newRow("smallest") << -std::numeric_limits<double>::max() << 1.0 << false;
    }

    void olderRequestsAreLate()
    {
        QFETCH(double, seen);
        QFETCH(double, time);
        QFETCH(bool, late);
        for (const bool first : {true, false}) { // whether the newest time came from a post or an observer
            Channel channel("room"_ba, 1);
            if (first)
                stampedPost(channel, "ann", seen);
            else
                stampedObserve(channel, "ann", seen);
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
        stampedObserve(channel, "ann", 8);
        const ChannelSnapshot snapshot = channel.snapshot(at(0s));
        QCOMPARE(snapshot.clients.front().late, std::uint64_t(2));
        QCOMPARE(snapshot.clients.front().updates, std::uint64_t(1));
    }

    void latePostKeepsNoClientAlive()
    {
        Channel channel("room"_ba, 1);
        stampedPost(channel, "ann", 10);
        stampedPost(channel, "ann", 9, 0, at(kTimeout - 1ms));
        channel.expire(at(kTimeout), kTimeout);
        QVERIFY(channel.isEmpty());
    }

    void restartedClockCountsFromThere()
    {
        Channel channel("room"_ba, 1);
        stampedPost(channel, "ann", 1000, 1);
        QCOMPARE(stampedPost(channel, "ann", 0, 2), "[]"_ba);
        QCOMPARE(channel.latestBody("ann"), std::optional(bodyOf("ann", 2)));
        QCOMPARE(stampedPost(channel, "ann", 3), "[]"_ba);
        QCOMPARE(stampedPost(channel, "ann", 2), "late"_ba);
    }

    void observersClockMayRestartToo()
    {
        Channel channel("room"_ba, 1);
        stampedObserve(channel, "eve", 1000);
        QCOMPARE(stampedObserve(channel, "eve", 0), "[]"_ba);
        QCOMPARE(stampedObserve(channel, "eve", 3), "[]"_ba);
        QCOMPARE(stampedObserve(channel, "eve", 2), "late"_ba);
    }

    void clientTimeoutLimitsLateness()
    {
        Channel channel("room"_ba, 1);
        stampedPost(channel, "ann", 1000);
        QVERIFY(!channel.observe(ClientStamp{"ann", 0}, at(0s), {.clientTimeout = 1000s}));
        QVERIFY(channel.observe(ClientStamp{"ann", 0}, at(0s), {.clientTimeout = 999s}));
    }

    void aClockThatBeginsBelowZeroHasNotRestarted()
    {
        Channel channel("room"_ba, 1);
        stampedPost(channel, "ann", -100);
        QCOMPARE(channel.snapshot(at(0s)).clients.at(0).clockRestarts, 0U);
    }

    void restartsAreCounted()
    {
        Channel channel("room"_ba, 1);
        stampedPost(channel, "ann", 1000);
        QCOMPARE(channel.snapshot(at(0s)).clients.front().clockRestarts, std::uint64_t(0));
        stampedPost(channel, "ann", 0, 0, at(1s));
        stampedObserve(channel, "ann", -10, at(2s));
        const ClientSnapshot ann = channel.snapshot(at(3s)).clients.front();
        QCOMPARE(ann.clockRestarts, std::uint64_t(2));
        QVERIFY(ann.clockRestarted == at(2s));
        QCOMPARE(ann.late, std::uint64_t(0));
    }

    void journalHasOneEntryForRepeatedRestarts()
    {
        Journal journal([] { return at(0s); });
        journal.start();
        Channel channel("room"_ba, 1, &journal);
        for (int restart = 0; restart < 20; ++restart)
            stampedPost(channel, "ann", -10 * restart, 0, at(restart * 1s));
        std::vector<JournalEntry> entries = journal.take().entries;
        QCOMPARE(std::ranges::count(entries, JournalEntry::Kind::ClockRestarted, &JournalEntry::kind), 1);
        stampedPost(channel, "ann", -1000, 0, at(60s));
        entries = journal.take().entries;
        QCOMPARE(entries.size(), std::size_t(1));
        QVERIFY(entries.front().kind == JournalEntry::Kind::ClockRestarted);
        QCOMPARE(entries.front().clientId, "ann"_ba);
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

    void earlierPostsOfAClientThatLeftAreLate()
    {
        Channel channel("room"_ba, 1);
        stampedPost(channel, "ann", 10);
        QVERIFY(channel.leave("ann", ClientStamp{"ann", 11}, at(0s)));
        QVERIFY(channel.isEmpty());
        QVERIFY(!channel.isOver());
        QCOMPARE(stampedPost(channel, "ann", 10.9), "late"_ba);
        QVERIFY(channel.isEmpty());
        QCOMPARE(stampedPost(channel, "ann", 11.1), "[]"_ba);
        QVERIFY(!channel.isEmpty());
    }

    void clockOfAClientThatLeftIsForgotten()
    {
        Channel channel("room"_ba, 1);
        stampedPost(channel, "ann", 10);
        QVERIFY(channel.leave("ann", ClientStamp{"ann", 11}, at(0s)));
        (void)stampedObserve(channel, "bob", 1, at(kTimeout - 1ms)); // which keeps nothing
        channel.expire(at(kTimeout), kTimeout);
        QVERIFY(channel.isOver());
        QCOMPARE(stampedPost(channel, "ann", 10.9, 0, at(kTimeout)), "[]"_ba);
    }

    void lateLeavingRemovesNothing()
    {
        Channel channel("room"_ba, 1);
        stampedPost(channel, "ann", 10);
        QVERIFY(channel.leave("ann", ClientStamp{"ann", 9}, at(0s)));
        QVERIFY(!channel.isEmpty());
        QVERIFY(!channel.leave("bob", ClientStamp{"bob", 9}, at(0s)));
    }

    void leavingWithoutAStampKeepsNoClock()
    {
        Channel channel("room"_ba, 1);
        stampedPost(channel, "ann", 10);
        QVERIFY(channel.leave("ann", {}, at(0s)));
        QVERIFY(channel.isOver());
        QCOMPARE(stampedPost(channel, "ann", 9), "[]"_ba);
    }

    void clockLastsAsLongAsItsClient()
    {
        Channel channel("room"_ba, 1);
        stampedPost(channel, "ann", 10);
        auto now = at(0s);
        for (; now < at(60s); now += 1s) { // without Client-Time, so the clock itself is old
            (void)channel.post(postOf("ann", 0, now));
            channel.expire(now, kTimeout);
        }
        QCOMPARE(stampedPost(channel, "ann", 9, 0, now), "late"_ba);
    }

    void unusedObserverClockIsForgotten()
    {
        Channel channel("room"_ba, 1);
        stampedObserve(channel, "eve", 10);
        channel.expire(at(kTimeout - 1ms), kTimeout);
        QCOMPARE(stampedObserve(channel, "eve", 9, at(kTimeout - 1ms)), "late"_ba);
        channel.expire(at(kTimeout), kTimeout);
        QCOMPARE(stampedObserve(channel, "eve", 9, at(kTimeout)), "[]"_ba);
    }
};

SUPERSYNK_TEST(TestChannelClocks)

#include "tst_channelclocks.moc"
