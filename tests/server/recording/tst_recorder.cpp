// SPDX-License-Identifier: GPL-3.0-only
#include "server/recording/recorder.h"

#include "tests/server/recording/recorded.h"
#include "tests/server/recording/recorderfixture.h"
#include "tests/support/testmain.h"

#include <QThread>

using namespace supersynk;
using namespace supersynk::test;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

using Phase = RecordingState::Phase;

/// Recordings of a store, in a thread of their own.
class TestRecorder
    : public QObject
    , private RecorderFixture
{
    Q_OBJECT

private Q_SLOTS:
    void init() { setUp(); }
    void cleanup() { tearDown(); }

    void postsOfTheStoreGetIntoTheFile()
    {
        QVERIFY(m_recorder->start(m_settings));
        QCOMPARE(m_recorder->state().phase, Phase::Starting);
        post("lab", "ann", 1);
        post("lab", "bob", 2);
        QVERIFY(m_recorder->finish());
        const RecordingState state = m_recorder->state();
        QCOMPARE(state.phase, Phase::Off);
        QCOMPARE(state.path, m_folder->filePath(u"task-maze_run-01.mcap"_s));
        QCOMPARE(bodiesIn(state.path),
                 (QByteArrayList{"/lab/ann " + bodyOf("ann", 1), "/lab/bob " + bodyOf("bob", 2)}));
        QCOMPARE(countIn(state.path, "\"kind\":\"joined\""), 2);
    }

    void clientsThatArePresentAreTheBeginning()
    {
        post("lab", "ann", 1);
        post("lab", "ann", 2);
        m_now = at(1s);
        m_recorder->start(m_settings);
        QVERIFY(m_recorder->finish());
        QCOMPARE(bodiesIn(m_recorder->state().path), QByteArrayList{"/lab/ann " + bodyOf("ann", 2)});
    }

    void eachPhaseIsToldInTheThreadOfTheRecorder()
    {
        bool isHere = true;
        connect(
            m_recorder.get(), &Recorder::stateChanged, this,
            [&] { isHere = isHere && QThread::currentThread() == thread(); }, Qt::DirectConnection);
        m_recorder->start(m_settings);
        QTRY_COMPARE(phases(), (QList<Phase>{Phase::Starting, Phase::Recording}));
        m_recorder->stop();
        QCOMPARE(m_recorder->state().phase, Phase::Closing);
        QTRY_COMPARE(phases(), (QList<Phase>{Phase::Starting, Phase::Recording, Phase::Closing, Phase::Off}));
        QVERIFY(isHere);
    }

    void oneRecordingRunsAtATime()
    {
        QVERIFY(m_recorder->start(m_settings));
        QVERIFY(!m_recorder->start(m_settings));
        QVERIFY(m_recorder->finish());
        QCOMPARE(QDir(m_folder->path()).entryList({u"*.mcap"_s}).size(), 1);
    }

    /// As a script does that goes to its next run at once.
    void oneThatIsStartedWhileAnotherIsClosedComesAfterIt()
    {
        m_recorder->start(m_settings);
        QTRY_COMPARE(m_recorder->state().phase, Phase::Recording);
        m_recorder->stop();
        QVERIFY(m_recorder->start(m_settings));
        QTRY_COMPARE(phases(),
                     (QList<Phase>{Phase::Starting, Phase::Recording, Phase::Closing, Phase::Off,
                                   Phase::Starting, Phase::Recording}));
        QVERIFY(m_recorder->state().path.endsWith("run-02.mcap.part"_L1)
                || m_recorder->state().path.endsWith("run-02.mcap"_L1));
    }

    void oneThatWaitsMayBeStartedAgain()
    {
        RecordingSettings next = m_settings;
        next.fields.task = u"tower"_s;
        m_recorder->start(m_settings);
        QTRY_COMPARE(m_recorder->state().phase, Phase::Recording);
        m_recorder->stop();
        QVERIFY(m_recorder->start(next));
        QVERIFY(m_recorder->start(next) || m_recorder->state().settings == next);
        QVERIFY(!m_recorder->start(m_settings));
        QTRY_COMPARE(m_recorder->state().phase, Phase::Recording);
        QCOMPARE(m_recorder->state().settings, next);
    }

    void whatStopsBeforeItHasStartedLeavesAFileThatIsWhole()
    {
        m_recorder->start(m_settings);
        m_recorder->stop();
        QTRY_COMPARE(m_recorder->state().phase, Phase::Off);
        QVERIFY(!phases().contains(Phase::Failed));
        QCOMPARE(messagesIn(m_recorder->state().path).size(), 1); // the client timeout
    }

    void aFolderThatCannotBeMadeFails()
    {
        QFile file(m_folder->filePath(u"file"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        m_settings.folder = file.fileName() + u"/below"_s;
        m_recorder->start(m_settings);
        QTRY_COMPARE(m_recorder->state().phase, Phase::Failed);
        QVERIFY(m_recorder->state().problem.contains("can't be made"_L1));
        m_settings.folder = m_folder->path();
        QVERIFY(m_recorder->start(m_settings)); // it can be tried again
        QTRY_COMPARE(m_recorder->state().phase, Phase::Recording);
        QVERIFY(m_recorder->state().problem.isEmpty());
    }

    void theDestructorFinishesTheFile()
    {
        m_recorder->start(m_settings);
        post("lab", "ann", 1);
        m_recorder.reset();
        QCOMPARE(bodiesIn(m_folder->filePath(u"task-maze_run-01.mcap"_s)).size(), 1);
    }

    void withoutARecordingRequestsReportNothing()
    {
        m_recorder->start(m_settings);
        QVERIFY(m_recorder->finish());
        post("lab", "ann", 1);
        m_recorder->start(m_settings);
        QVERIFY(m_recorder->finish());
        QCOMPARE(bodiesIn(m_recorder->state().path).size(), 1); // present, not posted
        QCOMPARE(countIn(m_recorder->state().path, "joined"), 0);
    }

    // -- Automatic recordings -------------------------------------------------------------------------------

    void anAutomaticRecordingHasAllFromTheFirstJoin()
    {
        recordAutomatically();
        post("lab", "ann", 1);
        QTRY_COMPARE(m_recorder->state().clients, 1U);
        m_store->purgeAll();
        m_now = m_now.load() + 1s; // shown twice a second
        QTRY_COMPARE(m_recorder->state().clients, 0U);
        m_now = m_now.load() + 30s;
        QTRY_COMPARE(m_recorder->state().phase, Phase::Off);
        const QString path = m_recorder->state().path;
        QCOMPARE(bodiesIn(path).size(), 1);
        QCOMPARE(countIn(path, "\"kind\":\"joined\""), 1);
        QCOMPARE(countIn(path, "\"kind\":\"removed\""), 1);
    }

    void clientsOfOtherChannelsDoNotStartIt()
    {
        m_settings.channels = {"lab"};
        recordAutomatically();
        post("lobby", "ann", 1);
        post("lab", "bob", 1);
        QTRY_COMPARE(m_recorder->state().clients, 1U);
        m_store->purge("lab");
        m_now = m_now.load() + 1s;
        QTRY_COMPARE(m_recorder->state().clients, 0U);
        m_now = m_now.load() + 30s;
        QTRY_COMPARE(m_recorder->state().phase, Phase::Off);
    }

    // -- Markers, repair ------------------------------------------------------------------------------------

    void markersAreToldAndWritten()
    {
        QSignalSpy marked(m_recorder.get(), &Recorder::marked);
        m_recorder->mark({.label = u"before"_s});
        m_recorder->start(m_settings);
        m_recorder->mark({.label = u"during"_s, .key = "lab"});
        QVERIFY(m_recorder->finish());
        QTRY_COMPARE(marked.size(), 2);
        QCOMPARE(marked[0][0].value<Marker>(), (Marker{.time = at({}), .label = u"before"_s}));
        QCOMPARE(countIn(m_recorder->state().path, "\"label\":\"before\""), 0);
        QCOMPARE(countIn(m_recorder->state().path, "\"label\":\"during\""), 1);
    }

    void anOpenMarkerGetsIntoARecordingThatEnds()
    {
        Marker marker{.time = at({}), .label = u"half"_s};
        m_recorder->start(m_settings);
        m_recorder->setOpenMarker(marker);
        QVERIFY(m_recorder->finish());
        QCOMPARE(countIn(m_recorder->state().path, "\"label\":\"half\""), 1);

        m_now = at(1s);
        m_recorder->start(m_settings);
        marker.label = u"half a text"_s;
        m_recorder->mark(marker);
        QVERIFY(m_recorder->finish());
        QCOMPARE(countIn(m_recorder->state().path, "\"label\":\"half a text\""),
                 0); // only one recording has it
    }

    void anOpenMarkerThatIsEnteredOrGivenUpIsNotWrittenAgain()
    {
        const Marker first{.time = at({}), .label = u"first"_s};
        const Marker second{.time = at(1s), .label = u"second"_s};
        m_recorder->start(m_settings);
        m_recorder->setOpenMarker(first);
        m_recorder->mark(first);
        m_recorder->setOpenMarker(second);
        m_recorder->setOpenMarker(std::nullopt);
        QVERIFY(m_recorder->finish());
        QCOMPARE(countIn(m_recorder->state().path, "\"kind\":\"marker\""), 1);
    }

    void whatACrashHasLeftIsRepaired()
    {
        m_recorder->start(m_settings);
        post("lab", "ann", 1);
        QVERIFY(m_recorder->finish());
        const QString path = m_recorder->state().path;
        const QString part = path + u".part"_s;
        QVERIFY(QFile::rename(path, part));
        QVERIFY(QFile::resize(part, QFileInfo(part).size() - 20));
        QSignalSpy repaired(m_recorder.get(), &Recorder::repaired);
        m_recorder->repair(m_folder->path());
        QTRY_COMPARE(repaired.size(), 1);
        QCOMPARE(repaired[0][0].toStringList(), QStringList{path});
        QCOMPARE(bodiesIn(path).size(), 1);
    }

    void replayedClientsStartNoAutomaticRecording()
    {
        keepRecent();
        recordAutomatically();
        Post replayed = postOf("ann", 0, m_now);
        replayed.isReplayed = true;
        (void)m_store->post("lab-replay", replayed);
        m_now = at(1s);
        QTRY_VERIFY(m_recorder->state().recentTime >= 1s); // it was seen
        QCOMPARE(m_recorder->state().phase, Phase::Off);
        post("lab", "ben", 0);
        QTRY_COMPARE(m_recorder->state().phase, Phase::Recording);
    }
};

SUPERSYNK_TEST(TestRecorder)
#include "tst_recorder.moc"
