// SPDX-License-Identifier: GPL-3.0-only
#include "ui/inspector/subject.h"

#include "tests/support/testmain.h"
#include "tests/ui/storefixture.h"

#include <QTest>

using namespace supersynk;
using namespace std::chrono_literals;

class TestSubject : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aClientHasItsOwnFigures()
    {
        StoreFixture lab;
        lab.post("room", "alice", 330, "10.0.0.7");
        const auto figures = figuresOf(channelOf(lab), "alice");
        QVERIFY(figures);
        QCOMPARE(figures->clients, 1);
        QCOMPARE(figures->size, 330);
        QCOMPARE(figures->updates, 1U);
        QCOMPARE(figures->address, "10.0.0.7");
        QCOMPARE(figures->joined, lab.now());
    }

    void whoIsNotThereHasNone()
    {
        StoreFixture lab;
        lab.post("room", "alice");
        QVERIFY(!figuresOf(channelOf(lab), "bob"));
    }

    void theSizeOfAChannelIsThatOfItsAnswer()
    {
        StoreFixture lab;
        lab.post("room", "alice", 100);
        lab.post("room", "bob", 200);
        const auto answer = lab.store().observe("room", std::nullopt, lab.now(), lab.now()).bodies;
        QCOMPARE(figuresOf(channelOf(lab)).size, answer->size());
    }

    void aChannelOfOneClientIsAChannel()
    {
        StoreFixture lab;
        lab.post("room", "alice");
        QVERIFY(figuresOf(channelOf(lab)).isChannel);
        QVERIFY(!figuresOf(channelOf(lab), "alice")->isChannel);
    }

    void aChannelSumsItsClientsUp()
    {
        StoreFixture lab;
        const Instant begin = lab.now();
        lab.postRegularly("room", {"alice", "bob"}, 11, 100ms);
        const SubjectStatistics sum = figuresOf(channelOf(lab));
        QCOMPARE(sum.clients, 2);
        QCOMPARE(sum.updates, 22U);
        QCOMPARE(sum.rate, 20.0);
        QCOMPARE(sum.interval, 0.1);
        QCOMPARE(sum.joined, begin);
    }

    void aClientThatPostedOnceDoesNotShortenTheInterval()
    {
        StoreFixture lab;
        lab.postRegularly("room", {"alice"}, 11, 100ms);
        lab.post("room", "bob");
        QCOMPARE(figuresOf(channelOf(lab)).interval, 0.1);
    }

    void differentAddressesAreCounted()
    {
        StoreFixture lab;
        lab.post("room", "alice", 0, "10.0.0.1");
        lab.post("room", "bob", 0, "10.0.0.2");
        lab.post("room", "carol", 0, "10.0.0.2");
        QCOMPARE(figuresOf(channelOf(lab)).addresses, 2);
    }

private:
    static ChannelSnapshot channelOf(StoreFixture &lab) { return lab.snapshot().channels.front(); }
};

SUPERSYNK_TEST(TestSubject)
#include "tst_subject.moc"
