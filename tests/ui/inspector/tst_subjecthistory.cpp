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
    void everySubjectIsRecordedEverySecond()
    {
        StoreFixture lab;
        SubjectHistory history;
        lab.postRegularly("room", {"alice", "bob"}, 11, 100ms);
        history.record(lab.snapshot());
        history.record(lab.snapshot());
        QCOMPARE(history.find(kAlice)->rate.values(), (QList<float>{10, 10}));
        QCOMPARE(history.find(kAlice)->interval.values(), (QList<float>{100, 100}));
        QCOMPARE(history.find(kRoom)->rate.values(), (QList<float>{20, 20}));
    }

    void absentClientIsDropped()
    {
        StoreFixture lab;
        SubjectHistory history;
        lab.post("room", "alice");
        history.record(lab.snapshot());
        history.record({});
        QVERIFY(!history.find(kAlice));
    }

    void inspectedClientIsKept()
    {
        StoreFixture lab;
        SubjectHistory history;
        history.setInspected(kAlice);
        lab.post("room", "alice", 330);
        history.record(lab.snapshot());
        history.record({});
        const QList<float> sizes = history.find(kAlice)->size.values();
        QCOMPARE(sizes.first(), 330.0F);
        QVERIFY(std::isnan(sizes.last()));
    }

    void secondsWithoutSnapshotsAreEmpty()
    {
        StoreFixture lab;
        SubjectHistory history;
        history.setInspected(kAlice);
        lab.post("room", "alice");
        history.record(lab.snapshot());
        for (int second = 0; second < 7; ++second)
            history.secondPassed();
        const QList<float> sizes = history.find(kAlice)->size.values();
        QCOMPARE(sizes.size(), 1 + 5); // snapshots of the latest two may be late
        QVERIFY(std::isnan(sizes.last()));
    }

    void lateSnapshotCountsForBothSeconds()
    {
        StoreFixture lab;
        SubjectHistory history;
        lab.post("room", "alice");
        history.secondPassed();
        history.secondPassed();
        history.setSnapshot(lab.snapshot());
        QCOMPARE(history.find(kAlice)->size.values().size(), 2);
    }

    void withTooManyClientsOnlyTheInspectedOneIsRecorded()
    {
        StoreFixture lab;
        SubjectHistory history;
        history.setInspected(kAlice);
        lab.post("room", "alice");
        for (std::size_t i = 0; i < SubjectHistory::kMaxClients; ++i)
            lab.post("hall", "client-" + QByteArray::number(qulonglong(i)));
        history.record(lab.snapshot());
        QVERIFY(history.find(kAlice));
        QVERIFY(!history.find({"hall", "client-0"}));
    }

    void snapshotsAreRecordedOnceASecond()
    {
        StoreFixture lab;
        SubjectHistory history;
        lab.post("room", "alice");
        const Snapshot snapshot = lab.snapshot();
        const QSignalSpy recorded(&history, &SubjectHistory::recorded);
        history.setSnapshot(snapshot);
        QCOMPARE(recorded.size(), 0); // a second has not passed yet
        const auto isRecorded = [&] {
            history.setSnapshot(snapshot);
            return recorded.size() > 0;
        };
        QTRY_VERIFY(isRecorded());
        QVERIFY(history.find(kAlice));
        history.setSnapshot(snapshot);
        QCOMPARE(recorded.size(), 1);
    }

private:
    const Subject kAlice{"room", "alice"};
    const Subject kRoom{"room", {}};
};

SUPERSYNK_TEST(TestSubjectHistory)
#include "tst_subjecthistory.moc"
