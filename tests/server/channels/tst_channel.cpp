// SPDX-License-Identifier: GPL-3.0-only
#include "tests/server/channels/posts.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace supersynk;
using namespace supersynk::test;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

constexpr auto kTimeout = 5000ms;

/// A channel that ann, bob and cid joined in this order, all at the test's beginning.
Channel channelOfThree()
{
    Channel channel("room"_ba, 1);
    for (const QByteArray &id : {"ann"_ba, "bob"_ba, "cid"_ba})
        (void)channel.post(postOf(id));
    return channel;
}

/// What an observer sees of \a channel.
QByteArray seen(Channel &channel)
{
    return text(channel.observe(std::nullopt, at(0s)));
}

} // namespace

/// Posting, observing, leaving and expiry.
class TestChannel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void firstParticipantIsAlone()
    {
        Channel channel("room"_ba, 1);
        QCOMPARE(text(channel.post(postOf("ann"))), "[]"_ba);
    }

    void participantGetsAllOthers()
    {
        Channel channel = channelOfThree();
        QCOMPARE(text(channel.post(postOf("bob"))), arrayOf({bodyOf("ann"), bodyOf("cid")}));
    }

    void observerGetsAllClients()
    {
        Channel channel = channelOfThree();
        QCOMPARE(seen(channel), arrayOf({bodyOf("ann"), bodyOf("bob"), bodyOf("cid")}));
    }

    void observerOfAnEmptyChannelGetsAnEmptyArray()
    {
        Channel channel("room"_ba, 1);
        QCOMPARE(seen(channel), "[]"_ba);
    }

    void newBodyReplacesTheOldOne()
    {
        Channel channel("room"_ba, 1);
        (void)channel.post(postOf("ann", 1));
        (void)channel.post(postOf("ann", 2));
        QCOMPARE(seen(channel), arrayOf({bodyOf("ann", 2)}));
    }

    void orderIsThatOfJoining()
    {
        Channel channel = channelOfThree();
        (void)channel.post(postOf("ann", 1));
        QCOMPARE(seen(channel), arrayOf({bodyOf("ann", 1), bodyOf("bob"), bodyOf("cid")}));
    }

    void rejoiningClientIsLast()
    {
        Channel channel = channelOfThree();
        QVERIFY(channel.remove("ann"));
        (void)channel.post(postOf("ann"));
        QCOMPARE(seen(channel), arrayOf({bodyOf("bob"), bodyOf("cid"), bodyOf("ann")}));
    }

    void bodiesAreHandedOutByteForByte()
    {
        Channel channel("room"_ba, 1);
        const auto body = " {\"client_id\" : \"ann\",\n\"n\":1.10} "_ba;
        (void)channel.post({{"ann", body}, std::nullopt, {}, at(0s)});
        QCOMPARE(seen(channel), '[' + body + ']');
        QCOMPARE(channel.latestBody("ann"), std::optional(body));
    }

    void idsMayBeAnyBytes()
    {
        Channel channel("room"_ba, 1);
        const QByteArray id("a\0b", 3);
        (void)channel.post({{id, "{1}"}, std::nullopt, {}, at(0s)});
        (void)channel.post({{"a", "{2}"}, std::nullopt, {}, at(0s)});
        QCOMPARE(seen(channel), "[{1},{2}]"_ba);
        QVERIFY(channel.remove(id));
        QCOMPARE(seen(channel), "[{2}]"_ba);
    }

    void missingClientCannotBeRemoved()
    {
        Channel channel = channelOfThree();
        QVERIFY(!channel.remove("eve"));
        QVERIFY(channel.remove("ann"));
        QVERIFY(!channel.remove("ann"));
    }

    void removedClientHasNoBody()
    {
        Channel channel = channelOfThree();
        QVERIFY(channel.remove("ann"));
        QCOMPARE(channel.latestBody("ann"), std::nullopt);
    }

    void isEmptyOnceTheLastClientIsGone()
    {
        Channel channel("room"_ba, 1);
        QVERIFY(channel.isEmpty());
        (void)channel.post(postOf("ann"));
        QVERIFY(!channel.isEmpty());
        QVERIFY(channel.remove("ann"));
        QVERIFY(channel.isEmpty());
    }

    void clearRemovesAndCountsAllClients()
    {
        Channel channel = channelOfThree();
        QCOMPARE(channel.clear(), std::size_t(3));
        QVERIFY(channel.isEmpty());
        QCOMPARE(seen(channel), "[]"_ba);
        QCOMPARE(channel.clear(), std::size_t(0));
    }

    void silentClientsStayUntilTheTimeout()
    {
        Channel channel = channelOfThree();
        channel.expire(at(kTimeout - 1ms), kTimeout);
        QCOMPARE(channel.snapshot(at(0s)).clients.size(), std::size_t(3));
    }

    void silentClientsAreRemovedAtTheTimeout()
    {
        Channel channel = channelOfThree();
        channel.expire(at(kTimeout), kTimeout);
        QVERIFY(channel.isEmpty());
    }

    void onlyTheSilentOnesAreRemoved()
    {
        Channel channel = channelOfThree();
        (void)channel.post(postOf("bob", 1, at(1s)));
        channel.expire(at(kTimeout), kTimeout);
        QCOMPARE(seen(channel), arrayOf({bodyOf("bob", 1)}));
        channel.expire(at(kTimeout + 1s), kTimeout);
        QVERIFY(channel.isEmpty());
    }

    void postingClientStays()
    {
        Channel channel("room"_ba, 1);
        for (auto now = at(0s); now < at(60s); now += kTimeout - 1ms) {
            (void)channel.post(postOf("ann", 0, now));
            channel.expire(now, kTimeout);
        }
        QVERIFY(!channel.isEmpty());
    }

    void observingKeepsNoClientAlive()
    {
        Channel channel = channelOfThree();
        (void)channel.observe(ClientStamp{"ann", 1}, at(kTimeout - 1ms));
        channel.expire(at(kTimeout), kTimeout);
        QVERIFY(channel.isEmpty());
    }

    void shorterTimeoutAppliesToExistingClients()
    {
        Channel channel = channelOfThree();
        channel.expire(at(1s), kTimeout);
        channel.expire(at(1s), 1s);
        QVERIFY(channel.isEmpty());
    }

    void longerTimeoutAppliesToExistingClients()
    {
        Channel channel = channelOfThree();
        channel.expire(at(kTimeout), 2 * kTimeout);
        QVERIFY(!channel.isEmpty());
    }

    void snapshotHasAllFigures();
    void snapshotNumbersJoinings();
};

void TestChannel::snapshotHasAllFigures()
{
    Channel channel("room"_ba, 7);
    (void)channel.post(postOf("ann", 0, at(1s)));
    Post second = postOf("ann", 12345, at(1500ms));
    second.address = "192.168.1.21";
    (void)channel.post(second);

    const ChannelSnapshot snapshot = channel.snapshot(at(1500ms));
    QCOMPARE(snapshot.serial, std::uint64_t(7));
    QCOMPARE(snapshot.key, "room"_ba);
    QCOMPARE(snapshot.clients.size(), std::size_t(1));

    const ClientSnapshot &ann = snapshot.clients.front();
    QCOMPARE(ann.id, "ann"_ba);
    QCOMPARE(ann.address, "192.168.1.21"_ba);
    QVERIFY(ann.joined == at(1s));
    QVERIFY(ann.lastSeen == at(1500ms));
    QCOMPARE(ann.rate, 2.0);
    QCOMPARE(ann.bodySize, second.message.body.size());
    QCOMPARE(ann.updates, std::uint64_t(2));
    QCOMPARE(ann.late, std::uint64_t(0));
}

void TestChannel::snapshotNumbersJoinings()
{
    Channel channel = channelOfThree();
    const ChannelSnapshot before = channel.snapshot(at(0s));
    QVERIFY(channel.remove("ann"));
    (void)channel.post(postOf("ann"));

    const ChannelSnapshot after = channel.snapshot(at(0s));
    QCOMPARE(after.clients.size(), std::size_t(3));
    QCOMPARE(after.clients[0].serial, before.clients[1].serial);
    QCOMPARE(after.clients[1].serial, before.clients[2].serial);
    QVERIFY(after.clients[2].serial > before.clients[2].serial);
}

SUPERSYNK_TEST(TestChannel)

#include "tst_channel.moc"
