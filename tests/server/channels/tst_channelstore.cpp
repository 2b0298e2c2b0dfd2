// SPDX-License-Identifier: GPL-3.0-only
#include "server/channels/channelstore.h"
#include "tests/server/channels/posts.h"
#include "tests/support/rows.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace supersynk;
using namespace supersynk::test;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

constexpr auto kTimeout = kDefaultClientTimeout;
using Keys = std::vector<QByteArray>;

void join(ChannelStore &store, const QByteArray &key, const QByteArray &id, Instant now = at(0s))
{
    (void)store.post(key, postOf(id, 0, now));
}

QByteArray seen(ChannelStore &store, const QByteArray &key, Instant now = at(0s))
{
    return text(store.observe(key, {}, std::nullopt, now, now).bodies);
}

} // namespace

class TestChannelStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isEmptyAtFirst()
    {
        const ChannelStore store;
        QCOMPARE(store.keys(), Keys());
        QVERIFY(store.snapshot(at(0s)).channels.empty());
    }

    void clientTimeoutIsFiveSecondsByDefault() { QCOMPARE(ChannelStore().clientTimeout(), 5000ms); }

    void channelExistsFromItsFirstPost()
    {
        ChannelStore store;
        QCOMPARE(text(store.post("room", postOf("ann"))), "[]"_ba);
        QCOMPARE(store.keys(), Keys{"room"});
    }

    void senderWithABookmarkMayChangeItsChannel()
    {
        ChannelStore store;
        ChannelStore::Bookmark bookmark;
        QCOMPARE(text(store.post("room", postOf("ann"), bookmark)), "[]"_ba);
        QCOMPARE(text(store.post("hall", postOf("ann"), bookmark)), "[]"_ba);
        QCOMPARE(text(store.post("room", postOf("bob"), bookmark)), '[' + bodyOf("ann") + ']');
        QCOMPARE(store.keys(), (Keys{"room", "hall"}));
    }

    void recreatedChannelIsFoundDespiteABookmark()
    {
        ChannelStore store;
        ChannelStore::Bookmark bookmark;
        QCOMPARE(text(store.post("room", postOf("ann"), bookmark)), "[]"_ba);
        QCOMPARE(store.purgeAll(), 1U);
        join(store, "room", "bob"); // in a new channel of that name
        QCOMPARE(text(store.post("room", postOf("ann"), bookmark)), '[' + bodyOf("bob") + ']');
    }

    void observingCreatesNoChannel()
    {
        ChannelStore store;
        QCOMPARE(seen(store, "room"), "[]"_ba);
        QCOMPARE(store.keys(), Keys());
    }

    void channelsNeverSeeEachOther_data()
    {
        QTest::addColumn<QByteArray>("key");
        QTest::addColumn<QByteArray>("other");

        addRow("different", "room", "hall");
        addRow("case", "room", "Room");
        addRow("blank", "room", "room ");
        addRow("slash", "a", "a/b");
        addRow("cut at a NUL", "a", QByteArray("a\0b", 3));
        addRow("composed and decomposed", "\xC3\xA9", "e\xCC\x81");
    }

    void channelsNeverSeeEachOther()
    {
        QFETCH(QByteArray, key);
        QFETCH(QByteArray, other);
        ChannelStore store;
        join(store, key, "ann");
        QCOMPARE(text(store.post(other, postOf("bob"))), "[]"_ba);
        QCOMPARE(seen(store, key), '[' + bodyOf("ann") + ']');
    }

    void clocksAreThoseOfOneChannel()
    {
        ChannelStore store;
        (void)store.post("room", stampedPostOf("ann", 10));
        QCOMPARE(text(store.post("hall", stampedPostOf("ann", 9))), "[]"_ba);
        QCOMPARE(text(store.post("room", stampedPostOf("ann", 9))), "late"_ba);
    }

    void keysAreInTheOrderOfCreation()
    {
        ChannelStore store;
        for (const QByteArray &key : {"c"_ba, "a"_ba, "d"_ba, "b"_ba})
            join(store, key, "ann");
        QCOMPARE(store.keys(), (Keys{"c", "a", "d", "b"}));
    }

    void channelGoesWithItsLastClient()
    {
        ChannelStore store;
        join(store, "room", "ann");
        join(store, "room", "bob");
        QVERIFY(store.remove("room", "ann"));
        QCOMPARE(store.keys(), Keys{"room"});
        QVERIFY(store.remove("room", "bob"));
        QCOMPARE(store.keys(), Keys());
    }

    void channelIsKeptForTheClockOfAClientThatLeft()
    {
        ChannelStore store;
        QVERIFY(store.post("room", stampedPostOf("ann", 10, 0, at(0s))).kind == PostOutcome::Kind::Accepted);
        QVERIFY(store.leave("room", "ann", ClientStamp{"ann", 11}, at(0s)));
        QCOMPARE(store.keys(), Keys());
        QCOMPARE(store.channelCount(), 0U);
        QVERIFY(store.post("room", stampedPostOf("ann", 10.9, 0, at(0s))).kind == PostOutcome::Kind::Late);
        QCOMPARE(store.keys(), Keys());
        QVERIFY(store.storedBytes() > 0);
        store.expire(at(store.clientTimeout()));
        QCOMPARE(store.storedBytes(), 0U);
        QVERIFY(!store.leave("room", "ann", ClientStamp{"ann", 12}, at(6s)));
    }

    void missingClientCannotBeRemoved()
    {
        ChannelStore store;
        QVERIFY(!store.remove("room", "ann"));
        join(store, "room", "ann");
        QVERIFY(!store.remove("room", "bob"));
        QVERIFY(!store.remove("hall", "ann"));
        QCOMPARE(store.keys(), Keys{"room"});
    }

    void recreatedChannelIsNew()
    {
        ChannelStore store;
        join(store, "room", "ann");
        const auto serial = store.snapshot(at(0s)).channels.front().serial;
        QVERIFY(store.remove("room", "ann"));
        join(store, "room", "ann");
        QVERIFY(store.snapshot(at(0s)).channels.front().serial > serial);
    }

    void purgeRemovesAndCountsOneChannel()
    {
        ChannelStore store;
        join(store, "room", "ann");
        join(store, "room", "bob");
        join(store, "hall", "cid");
        QCOMPARE(store.purge("room"), std::size_t(2));
        QCOMPARE(store.keys(), Keys{"hall"});
        QCOMPARE(store.purge("room"), std::size_t(0));
    }

    void purgeAllRemovesAndCountsAllClients()
    {
        ChannelStore store;
        join(store, "room", "ann");
        join(store, "room", "bob");
        join(store, "hall", "ann");
        QCOMPARE(store.purgeAll(), std::size_t(3));
        QCOMPARE(store.keys(), Keys());
        QCOMPARE(store.purgeAll(), std::size_t(0));
    }

    void expireRemovesSilentClientsAndTheirChannels()
    {
        ChannelStore store;
        join(store, "room", "ann");
        join(store, "hall", "bob", at(1s));
        store.expire(at(kTimeout));
        QCOMPARE(store.keys(), Keys{"hall"});
        store.expire(at(kTimeout + 1s));
        QCOMPARE(store.keys(), Keys());
    }

    void silentClientsAreHiddenBeforeTheyAreExpired()
    {
        ChannelStore store;
        join(store, "room", "ann");
        QCOMPARE(seen(store, "room", at(kTimeout)), "[]"_ba);

        join(store, "room", "ann");
        QCOMPARE(text(store.post("room", postOf("bob", 0, at(kTimeout)))), "[]"_ba);
    }

    void changedTimeoutAppliesAtOnce()
    {
        ChannelStore store;
        join(store, "room", "ann");
        store.setClientTimeout(100ms);
        QCOMPARE(store.clientTimeout(), 100ms);
        store.expire(at(100ms));
        QCOMPARE(store.keys(), Keys());
    }

    void latestBodyIsThatOfTheLastPost()
    {
        ChannelStore store;
        QCOMPARE(store.latestBody("room", "ann"), std::nullopt);
        (void)store.post("room", postOf("ann", 1));
        (void)store.post("room", postOf("ann", 2));
        QCOMPARE(store.latestBody("room", "ann"), std::optional(bodyOf("ann", 2)));
        QCOMPARE(store.latestBody("room", "bob"), std::nullopt);
    }

    void snapshotShowsAllChannelsByRisingSerial()
    {
        ChannelStore store;
        join(store, "room", "ann");
        join(store, "hall", "bob");
        const Snapshot snapshot = store.snapshot(at(1s));
        QVERIFY(snapshot.taken == at(1s));
        QCOMPARE(snapshot.channels.size(), std::size_t(2));
        QCOMPARE(snapshot.channels[0].key, "room"_ba);
        QCOMPARE(snapshot.channels[1].key, "hall"_ba);
        QVERIFY(snapshot.channels[0].serial < snapshot.channels[1].serial);
    }

    void oneChannelIsShownByItself()
    {
        ChannelStore store;
        join(store, "room", "ann");
        join(store, "hall", "bob");
        const auto hall = store.snapshot("hall", at(1s));
        QVERIFY(hall);
        QCOMPARE(hall->clients.size(), std::size_t(1));
        QCOMPARE(hall->clients.front().id, "bob"_ba);
        QVERIFY(!store.snapshot("lobby", at(1s)));
        (void)store.purgeAll();
        QVERIFY(!store.snapshot("hall", at(1s)));
    }
};

SUPERSYNK_TEST(TestChannelStore)

#include "tst_channelstore.moc"
