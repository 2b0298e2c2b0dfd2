// SPDX-License-Identifier: GPL-3.0-only
#include "server/channels/channelstore.h"
#include "tests/server/channels/posts.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace supersynk;
using namespace supersynk::test;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

using Kind = PostOutcome::Kind;

Kind post(ChannelStore &store, const QByteArray &key, const Post &post)
{
    return store.post(key, post).kind;
}

} // namespace

/// The limits on stored bytes.
class TestStoreBytes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void newClientsMayFillTheStoreToTheByte_data()
    {
        QTest::addColumn<qsizetype>("size");
        QTest::addColumn<bool>("fits");

        QTest::newRow("limit") << qsizetype(50) << true;
        QTest::newRow("limit + 1") << qsizetype(51) << false;
    }

    void newClientsMayFillTheStoreToTheByte()
    {
        QFETCH(qsizetype, size);
        QFETCH(bool, fits);
        ChannelStore store;
        store.setLimits({.storedBytes = 100});
        QCOMPARE(post(store, "", postOfSize("ann", 50)), Kind::Accepted);
        QCOMPARE(post(store, "", postOfSize("bob", size)), fits ? Kind::Accepted : Kind::Full);
    }

    void keysCountToo()
    {
        ChannelStore store;
        store.setLimits({.storedBytes = 100});
        QCOMPARE(post(store, QByteArray(60, 'a'), postOfSize("ann", 10)), Kind::Accepted);
        QCOMPARE(post(store, QByteArray(60, 'b'), postOfSize("bob", 10)), Kind::Full);
    }

    /// A request is late only if its clock is tracked.
    void clocksOfObserversCountToo()
    {
        constexpr qsizetype kId = 900;
        ChannelStore store;
        store.setLimits({.storedBytes = 1000});
        (void)store.post("a", postOfSize("ann", 10));
        qsizetype kept = 0;
        for (char c = 'a'; c <= 'z'; ++c) {
            const QByteArray id(kId, c);
            (void)store.observe("a", {}, ClientStamp{id, 2}, at(0s), at(0s));
            kept += store.observe("a", {}, ClientStamp{id, 1}, at(0s), at(0s)).bodies ? 0 : kId;
        }
        QVERIFY2(kept <= 1250, QByteArray::number(kept)); // a quarter more, as for bodies
    }

    /// Clients can't fill the store with the Client-Ids of others.
    void otherIdsClocksOfPostsCountToo()
    {
        constexpr qsizetype kId = 900;
        ChannelStore store;
        store.setLimits({.storedBytes = 2000});
        for (char c = 'a'; c <= 'z'; ++c) {
            Post post = postOfSize("ann", 10);
            post.stamp = ClientStamp{QByteArray(kId, c), 2};
            QCOMPARE(store.post("a", post).kind, Kind::Accepted);
        }
        QVERIFY2(store.storedBytes() <= 2000, QByteArray::number(qulonglong(store.storedBytes())));
    }

    void clocksOfNewClientsCountToo()
    {
        for (std::size_t limit = 1000; limit < 1500; limit += 10) {
            ChannelStore store;
            store.setLimits({.storedBytes = limit});
            for (char c = 'a'; c <= 'z'; ++c)
                (void)store.post("a", stampedPostOf(QByteArray(100, c), 1));
            QVERIFY2(store.storedBytes() <= limit, QByteArray::number(qulonglong(limit)));
        }
    }

    void latePostIsLateEvenWithoutRoom()
    {
        ChannelStore store;
        store.setLimits({.storedBytes = 200});
        QCOMPARE(store.post("", stampedPostOf("ann", 2)).kind, Kind::Accepted);
        Post late = postOfSize("ann", 5000);
        late.stamp = ClientStamp{"ann", 1};
        QCOMPARE(store.post("", late).kind, Kind::Late);
        late.stamp = ClientStamp{"ann", 3};
        QCOMPARE(store.post("", late).kind, Kind::Full);
        QCOMPARE(store.post("", stampedPostOf("ann", 2)).kind, Kind::Accepted); // 3 was not stored
    }

    void existingClientsMayExceedByAQuarter_data()
    {
        QTest::addColumn<qsizetype>("size");
        QTest::addColumn<bool>("fits");

        QTest::newRow("limit") << qsizetype(125) << true;
        QTest::newRow("limit + 1") << qsizetype(126) << false;
    }

    void existingClientsMayExceedByAQuarter()
    {
        QFETCH(qsizetype, size);
        QFETCH(bool, fits);
        ChannelStore store;
        store.setLimits({.storedBytes = 100});
        (void)store.post("", postOfSize("ann", 50));
        QCOMPARE(post(store, "", postOfSize("ann", size)), fits ? Kind::Accepted : Kind::Full);
    }

    void existingClientsMayAlwaysShrink()
    {
        ChannelStore store;
        (void)store.post("a", postOfSize("ann", 500));
        (void)store.post("a", postOfSize("bob", 500));
        store.setLimits({.storedBytes = 100});
        QCOMPARE(post(store, "a", postOfSize("ann", 500)), Kind::Accepted);
        QCOMPARE(post(store, "a", postOfSize("ann", 499)), Kind::Accepted);
        QCOMPARE(post(store, "a", postOfSize("ann", 500)), Kind::Full);
    }

    void refusedBodyLeavesTheOldOne()
    {
        ChannelStore store;
        store.setLimits({.storedBytes = 100});
        const Post old = postOfSize("ann", 50);
        (void)store.post("a", old);
        QCOMPARE(post(store, "a", postOfSize("ann", 200)), Kind::Full);
        QCOMPARE(store.latestBody("a", "ann"), old.message.body);
    }

    void channelMayBeFilledToTheByteWhileOthersAreNot_data()
    {
        QTest::addColumn<QByteArray>("id"); // "ann" is there, with 50 bytes
        QTest::addColumn<qsizetype>("size");
        QTest::addColumn<bool>("fits");

        QTest::newRow("newcomer, limit") << "bob"_ba << qsizetype(50) << true;
        QTest::newRow("newcomer, limit + 1") << "bob"_ba << qsizetype(51) << false;
        QTest::newRow("client, a quarter beyond") << "ann"_ba << qsizetype(125) << true;
        QTest::newRow("client, a quarter beyond + 1") << "ann"_ba << qsizetype(126) << false;
    }

    void channelMayBeFilledToTheByteWhileOthersAreNot()
    {
        QFETCH(QByteArray, id);
        QFETCH(qsizetype, size);
        QFETCH(bool, fits);
        ChannelStore store;
        store.setLimits({.channelBytes = 100});
        QCOMPARE(post(store, "", postOfSize("ann", 50)), Kind::Accepted);
        QCOMPARE(post(store, "", postOfSize(id, size)), fits ? Kind::Accepted : Kind::Full);
        QCOMPARE(post(store, "b", postOfSize("bob", 99)), Kind::Accepted);
    }

    void clocksOfOneChannelAreBoundedToo()
    {
        ChannelStore store;
        store.setLimits({.channelBytes = 1000});
        (void)store.post("a", postOfSize("ann", 10));
        for (char c = 'a'; c <= 'z'; ++c)
            (void)store.observe("a", {}, ClientStamp{QByteArray(100, c), 2}, at(0s), at(0s));
        QVERIFY2(store.storedBytes() <= 1000, QByteArray::number(qulonglong(store.storedBytes())));
    }

    void manyPostsOfOneClientAreCountedOnce()
    {
        ChannelStore store;
        store.setLimits({.clients = 1, .storedBytes = 100});
        for (int i = 0; i < 1000; ++i)
            QCOMPARE(post(store, "a", postOfSize("ann", 40 + i % 50)), Kind::Accepted);
    }
};

SUPERSYNK_TEST(TestStoreBytes)

#include "tst_storebytes.moc"
