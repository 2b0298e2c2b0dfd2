// SPDX-License-Identifier: GPL-3.0-only
#include "ui/inspector/subjecthistory.h"

#include "tests/support/testmain.h"
#include "tests/ui/storefixture.h"

#include <QSignalSpy>
#include <QTest>

#include <cmath>

using namespace supersynk;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestSubjectHistory : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everySecondOfEverybodyIsWrittenDown()
    {
        StoreFixture lab;
        SubjectHistory minutes;
        lab.postRegularly("room", {"alice", "bob"}, 11, 100ms);
        minutes.add(lab.snapshot());
        minutes.add(lab.snapshot());
        QCOMPARE(minutes.find(kAlice)->rate.values(), (QList<float>{10, 10}));
        QCOMPARE(minutes.find(kAlice)->interval.values(), (QList<float>{100, 100}));
        QCOMPARE(minutes.find(kRoom)->rate.values(), (QList<float>{20, 20}));
    }

    void whoHasLeftIsForgotten()
    {
        StoreFixture lab;
        SubjectHistory minutes;
        lab.post("room", "alice");
        minutes.add(lab.snapshot());
        minutes.add({});
        QVERIFY(!minutes.find(kAlice));
    }

    void whoIsInspectedIsNot()
    {
        StoreFixture lab;
        SubjectHistory minutes;
        minutes.setInspected(kAlice);
        lab.post("room", "alice", 330);
        minutes.add(lab.snapshot());
        minutes.add({});
        const QList<float> sizes = minutes.find(kAlice)->size.values();
        QCOMPARE(sizes.first(), 330.0F);
        QVERIFY(std::isnan(sizes.last()));
    }

    void whereNobodyLooksNobodyIsThere()
    {
        StoreFixture lab;
        SubjectHistory minutes;
        minutes.setInspected(kAlice);
        lab.post("room", "alice");
        minutes.add(lab.snapshot());
        for (int second = 0; second < 7; ++second)
            minutes.secondPassed();
        const QList<float> sizes = minutes.find(kAlice)->size.values();
        QCOMPARE(sizes.size(), 1 + 5); // the latest two may still be told
        QVERIFY(std::isnan(sizes.last()));
    }

    void aLookThatComesLateStandsForBothSeconds()
    {
        StoreFixture lab;
        SubjectHistory minutes;
        lab.post("room", "alice");
        minutes.secondPassed();
        minutes.secondPassed();
        minutes.see(lab.snapshot());
        QCOMPARE(minutes.find(kAlice)->size.values().size(), 2);
    }

    void ofTooManyOnlyWhoIsInspectedIsWrittenDown()
    {
        StoreFixture lab;
        SubjectHistory minutes;
        minutes.setInspected(kAlice);
        lab.post("room", "alice");
        for (std::size_t i = 0; i < SubjectHistory::kMaxClients; ++i)
            lab.post("hall", "client-" + QByteArray::number(qulonglong(i)));
        minutes.add(lab.snapshot());
        QVERIFY(minutes.find(kAlice));
        QVERIFY(!minutes.find({"hall", "client-0"}));
    }

    void whatOthersSeeIsTakenOnceASecond()
    {
        StoreFixture lab;
        SubjectHistory minutes;
        lab.post("room", "alice");
        const Snapshot snapshot = lab.snapshot();
        const QSignalSpy added(&minutes, &SubjectHistory::added);
        minutes.see(snapshot);
        QCOMPARE(added.size(), 0); // a second has not passed yet
        const auto takes = [&] {
            minutes.see(snapshot);
            return added.size() > 0;
        };
        QTRY_VERIFY(takes());
        QVERIFY(minutes.find(kAlice));
        minutes.see(snapshot);
        QCOMPARE(added.size(), 1);
    }

private:
    const Subject kAlice{"room", "alice"};
    const Subject kRoom{"room", {}};
};

SUPERSYNK_TEST(TestSubjectHistory)
#include "tst_subjecthistory.moc"
