// SPDX-License-Identifier: GPL-3.0-only
#include "server/recording/lastminute.h"

#include "tests/server/recording/recorded.h"
#include "tests/server/recording/recorderfixture.h"
#include "tests/support/testmain.h"

using namespace supersynk;
using namespace supersynk::test;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

using Phase = RecordingState::Phase;

/// The last minute, which a recorder keeps in memory.
class TestKeptMinute
    : public QObject
    , private RecorderFixture
{
    Q_OBJECT

private Q_SLOTS:
    void init() { setUp(); }
    void cleanup() { tearDown(); }

    void theLastMinuteComesFirstOnRequest()
    {
        keepRecent();
        postEverySecond(90);
        QTRY_VERIFY(m_recorder->state().recentTime == 60s);
        m_recorder->start(m_settings, true);
        post("lab", "ann", 100);
        QVERIFY(m_recorder->finish());
        const QByteArrayList bodies = bodiesIn(m_recorder->state().path);
        QCOMPARE(bodies.size(), 1 + 61 + 1); // as it was at the beginning, what came since, and the new one
        QCOMPARE(bodies.first(), "/lab/ann " + bodyOf("ann", 28));
        QCOMPARE(bodies.last(), "/lab/ann " + bodyOf("ann", 100));
        QCOMPARE(m_recorder->state().since, at(29s));
    }

    void otherwiseItDoesNot()
    {
        keepRecent();
        postEverySecond(10);
        m_recorder->start(m_settings);
        QVERIFY(m_recorder->finish());
        QCOMPARE(bodiesIn(m_recorder->state().path),
                 (QByteArrayList{"/lab/ann " + bodyOf("ann", 8), "/lab/ann " + bodyOf("ann", 9)}));
    }

    void theLastMinuteBecomesAFileOfItsOwn()
    {
        QSignalSpy kept(m_recorder.get(), &Recorder::keptLastMinute);
        keepRecent();
        post("lab", "ann", 1);
        m_recorder->mark({.label = u"here"_s});
        m_recorder->keepLastMinute(m_settings);
        QTRY_COMPARE(kept.size(), 1);
        QCOMPARE(kept[0][1].toString(), QString());
        const QString path = kept[0][0].toString();
        QCOMPARE(path, m_folder->filePath(u"task-maze_run-01_last-minute.mcap"_s));
        QCOMPARE(bodiesIn(path).size(), 1);
        QCOMPARE(countIn(path, "\"label\":\"here\""), 1);
        QVERIFY(!m_recorder->state().isActive());
    }

    void whileRecordingTooWithoutDisturbingIt()
    {
        QSignalSpy kept(m_recorder.get(), &Recorder::keptLastMinute);
        m_recorder->start(m_settings);
        post("lab", "ann", 1);
        keepRecent(); // the client that is there is kept, and not recorded twice
        m_recorder->keepLastMinute(m_settings);
        QTRY_COMPARE(kept.size(), 1);
        post("lab", "ann", 2);
        QCOMPARE(bodiesIn(kept[0][0].toString()).size(), 1);
        QVERIFY(m_recorder->finish());
        QCOMPARE(bodiesIn(m_recorder->state().path).size(), 2);
    }

    void changesOfTheClientTimeoutBelongToIt()
    {
        keepRecent();
        post("lab", "ann", 1);
        m_now = at(1s);
        m_recorder->setClientTimeout(7s);
        m_recorder->start(m_settings, true);
        QVERIFY(m_recorder->finish());
        QCOMPARE(countIn(m_recorder->state().path, "\"seconds\":5"), 1);
        QCOMPARE(countIn(m_recorder->state().path, "\"seconds\":7"), 1);
    }

    void aFloodOfMarkersTakesBoundedMemory()
    {
        keepRecent();
        post("lab", "ann", 1);
        const QString text(10'000, u'x');
        for (int i = 0; i < 1000; ++i)
            m_recorder->mark({.time = m_now, .label = QString::number(i), .text = text});
        m_recorder->start(m_settings, true);
        QVERIFY(m_recorder->finish());
        const qsizetype markers = countIn(m_recorder->state().path, "\"kind\":\"marker\"");
        QVERIFY2(markers > 100 && markers < 250, qPrintable(QString::number(markers)));
        QCOMPARE(countIn(m_recorder->state().path, "\"label\":\"999\""), 1);
    }

    void markersOfScriptsAreRefusedBehindADiskThatStalls()
    {
        {
            const std::lock_guard stalled(m_stall);
            QVERIFY(m_recorder->start(m_settings));
            const QString text(10'000, u'x');
            for (int i = 0; i < 2000 && !m_recorder->isBehind(); ++i)
                m_recorder->mark({.label = u"flood"_s, .text = text});
            QVERIFY(m_recorder->isBehind());
            m_recorder->mark({.label = u"by hand"_s});
        }
        QTRY_VERIFY(!m_recorder->isBehind());
        QVERIFY(m_recorder->finish());
        QCOMPARE(countIn(m_recorder->state().path, "\"label\":\"by hand\""), 1);
    }

    void withoutALastMinuteThereIsAProblem()
    {
        QSignalSpy kept(m_recorder.get(), &Recorder::keptLastMinute);
        m_recorder->keepLastMinute(m_settings);
        QTRY_COMPARE(kept.size(), 1);
        QVERIFY(!kept[0][1].toString().isEmpty());
        keepRecent();
        m_recorder->keepLastMinute(m_settings);
        QTRY_COMPARE(kept.size(), 2);
        QVERIFY(!kept[1][1].toString().isEmpty());
        QVERIFY(QDir(m_folder->path()).isEmpty());
    }
};

SUPERSYNK_TEST(TestKeptMinute)
#include "tst_keptminute.moc"
