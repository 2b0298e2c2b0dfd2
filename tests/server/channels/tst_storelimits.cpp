// SPDX-License-Identifier: GPL-3.0-only
#include "server/channels/channelstore.h"
#include "tests/server/channels/posts.h"
#include "tests/support/testmain.h"

#include <QSet>
#include <QTest>

#include <functional>

using namespace supersynk;
using namespace supersynk::test;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

constexpr auto kTimeout = kDefaultClientTimeout;
using Kind = PostOutcome::Kind;

Kind post(ChannelStore &store, const QByteArray &key, const Post &post)
{
    return store.post(key, post).kind;
}

} // namespace

/// Over a limit, new clients are refused; existing clients are unaffected.
class TestStoreLimits : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void channelsMayBeAsManyAsTheLimit()
    {
        ChannelStore store;
        store.setLimits({.channels = 2});
        QCOMPARE(post(store, "a", postOf("ann")), Kind::Accepted);
        QCOMPARE(post(store, "b", postOf("ann")), Kind::Accepted);
        QCOMPARE(post(store, "c", postOf("ann")), Kind::Full);
        QCOMPARE(store.keys(), (std::vector<QByteArray>{"a", "b"}));
    }

    void fullOfChannelsIsStillOpenToClients()
    {
        ChannelStore store;
        store.setLimits({.channels = 1});
        QCOMPARE(post(store, "a", postOf("ann")), Kind::Accepted);
        QCOMPARE(post(store, "b", postOf("ann")), Kind::Full);
        QCOMPARE(post(store, "a", postOf("bob")), Kind::Accepted);
        QCOMPARE(text(store.post("a", postOf("ann", 1))), arrayOf({bodyOf("bob")}));
    }

    void channelThatEndsMakesRoomForAnother()
    {
        ChannelStore store;
        store.setLimits({.channels = 1});
        (void)store.post("a", postOf("ann"));
        QVERIFY(store.remove("a", "ann"));
        QCOMPARE(post(store, "b", postOf("ann")), Kind::Accepted);
    }

    void channelThatExpiresMakesRoomForAnother()
    {
        ChannelStore store;
        store.setLimits({.channels = 1});
        (void)store.post("a", postOf("ann"));
        store.expire(at(kTimeout));
        QCOMPARE(post(store, "b", postOf("ann", 0, at(kTimeout))), Kind::Accepted);
    }

    void clientsOfAChannelMayBeAsManyAsTheLimit()
    {
        ChannelStore store;
        store.setLimits({.clientsPerChannel = 2});
        QCOMPARE(post(store, "a", postOf("ann")), Kind::Accepted);
        QCOMPARE(post(store, "a", postOf("bob")), Kind::Accepted);
        QCOMPARE(post(store, "a", postOf("eve")), Kind::Full);
        QCOMPARE(post(store, "b", postOf("eve")), Kind::Accepted); // each channel has its own
    }

    void thoseInAFullChannelGoOn()
    {
        ChannelStore store;
        store.setLimits({.clientsPerChannel = 2});
        (void)store.post("a", postOf("ann"));
        (void)store.post("a", postOf("bob"));
        (void)store.post("a", postOf("eve"));
        QCOMPARE(text(store.post("a", postOf("ann", 1))), arrayOf({bodyOf("bob")}));
        QCOMPARE(text(store.post("a", postOf("bob", 1))), arrayOf({bodyOf("ann", 1)}));
    }

    void silentClientMakesRoomAtItsTimeout()
    {
        ChannelStore store;
        store.setLimits({.clientsPerChannel = 1});
        (void)store.post("a", postOf("ann", 0, at(0s)));
        QCOMPARE(post(store, "a", postOf("bob", 0, at(kTimeout - 1ms))), Kind::Full);
        QCOMPARE(post(store, "a", postOf("bob", 0, at(kTimeout))), Kind::Accepted);
    }

    void clientsInAllMayBeAsManyAsTheLimit()
    {
        ChannelStore store;
        store.setLimits({.clients = 2});
        QCOMPARE(post(store, "a", postOf("ann")), Kind::Accepted);
        QCOMPARE(post(store, "b", postOf("bob")), Kind::Accepted);
        QCOMPARE(post(store, "b", postOf("eve")), Kind::Full);
        QCOMPARE(post(store, "b", postOf("bob", 1)), Kind::Accepted);
    }

    void refusedClientLeavesNoChannel()
    {
        ChannelStore store;
        store.setLimits({.clients = 1});
        (void)store.post("a", postOf("ann"));
        QCOMPARE(post(store, "b", postOf("bob")), Kind::Full);
        QCOMPARE(store.keys(), std::vector<QByteArray>{"a"});
        QVERIFY(!store.latestBody("b", "bob"));
    }

    void everyRemovalMakesRoom_data()
    {
        QTest::addColumn<std::function<void(ChannelStore &)>>("leave");
        using Leave = std::function<void(ChannelStore &)>;

        QTest::newRow("removed") << Leave([](ChannelStore &store) { store.remove("a", "ann"); });
        QTest::newRow("channel purged") << Leave([](ChannelStore &store) { store.purge("a"); });
        QTest::newRow("all purged") << Leave([](ChannelStore &store) { store.purgeAll(); });
        QTest::newRow("expired") << Leave([](ChannelStore &store) { store.expire(at(kTimeout)); });
        QTest::newRow("expired while observed") << Leave([](ChannelStore &store) {
            (void)store.observe("a", {}, std::nullopt, at(kTimeout), at(kTimeout));
        });
    }

    void everyRemovalMakesRoom()
    {
        QFETCH(std::function<void(ChannelStore &)>, leave);
        ChannelStore store;
        store.setLimits({.clients = 1, .storedBytes = 100});
        QCOMPARE(post(store, "a", postOfSize("ann", 90)), Kind::Accepted);
        QCOMPARE(post(store, "b", postOfSize("bob", 90)), Kind::Full);
        leave(store);
        QCOMPARE(post(store, "b", postOfSize("bob", 90)), Kind::Accepted);
    }

    void eachLimitHasASentence()
    {
        ChannelStore channels;
        channels.setLimits({.channels = 0});
        ChannelStore clients;
        clients.setLimits({.clients = 0});
        ChannelStore clientsHere;
        clientsHere.setLimits({.clientsPerChannel = 0});
        ChannelStore bytes;
        bytes.setLimits({.storedBytes = 0});
        ChannelStore bytesHere;
        bytesHere.setLimits({.channelBytes = 0});
        QSet<QByteArray> sentences;
        for (ChannelStore *store : {&channels, &clients, &clientsHere, &bytes, &bytesHere})
            sentences.insert(store->post("a", postOf("ann")).text);
        QCOMPARE(sentences.size(), 5);
        for (const QByteArray &sentence : std::as_const(sentences))
            QVERIFY2(sentence.endsWith('.'), sentence.constData());
    }
};

SUPERSYNK_TEST(TestStoreLimits)

#include "tst_storelimits.moc"
