// SPDX-License-Identifier: GPL-3.0-only
#include "server/channels/observers.h"

#include "tests/server/channels/posts.h"
#include "tests/support/testmain.h"

using namespace supersynk;
using namespace supersynk::test;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

/// The devices that read a channel without posting to it.
class TestObservers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anAddressAndAUserAgentAreOneObserver()
    {
        Observers observers;
        observers.see({"192.0.2.1", "Firefox"}, at(0s));
        observers.see({"192.0.2.1", "curl"}, at(1s));
        observers.see({"192.0.2.2", "Firefox"}, at(2s));
        observers.see({"192.0.2.1", "Firefox"}, at(3s));
        const std::vector<ObserverSnapshot> expected{{"192.0.2.1", "Firefox", at(3s)},
                                                     {"192.0.2.1", "curl", at(1s)},
                                                     {"192.0.2.2", "Firefox", at(2s)}};
        QVERIFY(observers.at(at(3s)) == expected);
    }

    void anObserverThatNoLongerReadsIsGone()
    {
        Observers observers;
        observers.see({"192.0.2.1"}, at(0s));
        QCOMPARE(observers.at(at(Observers::kTimeout - 1ms)).size(), 1U);
        QCOMPARE(observers.at(at(Observers::kTimeout)).size(), 0U);
    }

    void aFloodOfObserversTakesNoMoreMemory()
    {
        Observers observers;
        for (int i = 0; i < 1000; ++i)
            observers.see({QByteArray::number(i), QByteArray(10'000, 'x')}, at(i * 1ms));
        const auto there = observers.at(at(1s));
        QCOMPARE(there.size(), Observers::kMost);
        QCOMPARE(there.back().address, "999"_ba); // the latest stay
        QCOMPARE(there.back().userAgent.size(), Observers::kMaxUserAgent);
        QVERIFY(observers.bytes() < 10'000);
        observers.clear();
        QCOMPARE(observers.bytes(), 0U);
    }

    void aClientIsNoObserver()
    {
        Channel channel("lab", 1);
        Post post = postOf("ann");
        post.userAgent = "Quest";
        QCOMPARE(channel.post(post).kind, PostOutcome::Kind::Accepted);
        channel.see({post.address, "Quest"}, at(0s));
        QVERIFY(channel.snapshot(at(0s)).observers.empty());
        channel.see({post.address, "Firefox"}, at(0s)); // on the same computer
        QCOMPARE(channel.snapshot(at(0s)).observers.size(), 1U);
    }

    void aChannelForgetsThemWithItsClients()
    {
        ChannelStore store;
        QCOMPARE(store.post("lab", postOf("ann")).kind, PostOutcome::Kind::Accepted);
        const std::size_t before = store.storedBytes();
        (void)store.observe("lab", {"192.0.2.1", "Firefox"}, std::nullopt, at(0s), at(0s));
        QVERIFY(store.storedBytes() > before);
        QVERIFY(store.remove("lab", "ann"));
        QCOMPARE(store.storedBytes(), 0U);
    }
};

SUPERSYNK_TEST(TestObservers)
#include "tst_observers.moc"
