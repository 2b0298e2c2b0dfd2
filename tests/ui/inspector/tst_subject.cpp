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
    void clientHasItsOwnStatistics()
    {
        StoreFixture lab;
        lab.post("room", "alice", 330, "10.0.0.7");
        const auto statistics = statisticsOf(lab.snapshot(), {"room", "alice"});
        QVERIFY(statistics);
        QCOMPARE(statistics->clients, 1);
        QCOMPARE(statistics->size, 330);
        QCOMPARE(statistics->updates, 1U);
        QCOMPARE(statistics->address, "10.0.0.7");
        QCOMPARE(statistics->joined, lab.now());
    }

    void absentSubjectHasNone()
    {
        StoreFixture lab;
        lab.post("room", "alice");
        QVERIFY(!statisticsOf(lab.snapshot(), {"room", "bob"}));
        QVERIFY(!statisticsOf(lab.snapshot(), {"hall", "alice"}));
        QVERIFY(!statisticsOf(lab.snapshot(), {"hall", {}}));
    }

    void sizeOfAChannelIsThatOfTheAnswer()
    {
        StoreFixture lab;
        lab.post("room", "alice", 100);
        lab.post("room", "bob", 200);
        const auto answer = lab.store().observe("room", {}, std::nullopt, lab.now(), lab.now()).bodies;
        QCOMPARE(statisticsOf(channelOf(lab)).size, answer->size());
    }

    void channelOfOneClientIsAChannel()
    {
        StoreFixture lab;
        lab.post("room", "alice");
        QVERIFY(statisticsOf(lab.snapshot(), {"room", {}})->isChannel);
        QVERIFY(!statisticsOf(lab.snapshot(), {"room", "alice"})->isChannel);
    }

    void channelHasTheSumsOfItsClients()
    {
        StoreFixture lab;
        const Instant begin = lab.now();
        lab.postRegularly("room", {"alice", "bob"}, 11, 100ms);
        const SubjectStatistics sum = statisticsOf(channelOf(lab));
        QCOMPARE(sum.clients, 2);
        QCOMPARE(sum.updates, 22U);
        QCOMPARE(sum.rate, 20.0);
        QCOMPARE(sum.interval, 0.1);
        QCOMPARE(sum.joined, begin);
    }

    void clientWithOnePostDoesNotChangeTheInterval()
    {
        StoreFixture lab;
        lab.postRegularly("room", {"alice"}, 11, 100ms);
        lab.post("room", "bob");
        QCOMPARE(statisticsOf(channelOf(lab)).interval, 0.1);
    }

    void differentAddressesAreCounted()
    {
        StoreFixture lab;
        lab.post("room", "alice", 0, "10.0.0.1");
        lab.post("room", "bob", 0, "10.0.0.2");
        lab.post("room", "carol", 0, "10.0.0.2");
        QCOMPARE(statisticsOf(channelOf(lab)).addresses, 2);
    }

private:
    static ChannelSnapshot channelOf(StoreFixture &lab) { return lab.snapshot().channels.front(); }
};

SUPERSYNK_TEST(TestSubject)
#include "tst_subject.moc"
