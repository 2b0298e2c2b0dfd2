// SPDX-License-Identifier: GPL-3.0-only
#include "tests/support/testmain.h"
#include "tests/ui/recording/recordingfixture.h"
#include "ui/activity/eventlog.h"
#include "ui/recording/recordingevents.h"
#include "ui/text/englishplurals.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QLocale>
#include <QSignalSpy>
#include <QTest>

#include <optional>

using namespace supersynk;
using namespace supersynk::test;
using namespace Qt::StringLiterals;
using Phase = RecordingState::Phase;

class TestRecordingEvents : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QLocale::setDefault(QLocale::c());
        QCoreApplication::installTranslator(&m_plurals);
    }

    void init()
    {
        m_log.emplace();
        m_events.emplace(*m_log);
    }

    void recordingFromStartToEnd()
    {
        RecordingState state;
        for (const Phase phase : {Phase::Off, Phase::Starting, Phase::Recording, Phase::Recording,
                                  Phase::Closing, Phase::Off, Phase::Off}) {
            if (phase != Phase::Off || !state.path.isEmpty())
                state = runningState();
            state.phase = phase;
            m_events->recordState(state);
        }
        const QFileInfo file(runningState().path);
        const QString folder = QDir::toNativeSeparators(file.path());
        QCOMPARE(texts(),
                 (QStringList{u"Recording to %1 in %2."_s.arg(file.fileName(), folder),
                              u"Recorded 00:12:31, 214 MB, 0 messages dropped: %1 in %2."_s.arg(
                                  file.fileName(), folder)}));
        QCOMPARE(m_log->at(0).kind, EventKind::Recording);
        QCOMPARE(m_log->at(1).severity, Severity::Information);
    }

    void droppedMessagesAreAWarning()
    {
        RecordingState state = runningState();
        m_events->recordState(state);
        state.phase = Phase::Off;
        state.dropped = 3;
        m_events->recordState(state);
        m_log->flush();
        QCOMPARE(m_log->at(1).severity, Severity::Warning);
        QVERIFY(m_log->at(1).details.contains("3 messages dropped"_L1));
    }

    void nextFileIsSaid()
    {
        RecordingState state = runningState();
        m_events->recordState(state);
        state.path = u"/home/lab/next.mcap"_s;
        m_events->recordState(state);
        QCOMPARE(texts().last(), u"The recording goes on in next.mcap."_s);
    }

    void failureIsAnErrorOnce()
    {
        RecordingState state = runningState();
        state.phase = Phase::Failed;
        state.problem = u"The disk is full."_s;
        m_events->recordState(state);
        m_events->recordState(state);
        QCOMPARE(texts().size(), 1);
        QCOMPARE(m_log->at(0).severity, Severity::Error);
    }

    void keptMinuteIsSaid()
    {
        m_events->recordKept(u"/data/a.mcap"_s, {});
        m_events->recordKept({}, u"The disk is full."_s);
        QCOMPARE(
            texts(),
            (QStringList{u"The last minute is kept in %1."_s.arg(QDir::toNativeSeparators(u"/data/a.mcap"_s)),
                         u"The last minute could not be kept: The disk is full."_s}));
        QCOMPARE(m_log->at(1).severity, Severity::Error);
    }

    void repairedFilesAreSaid()
    {
        m_events->recordRepaired({u"/data/a.mcap"_s}, {u"/data/b.mcap.part"_s});
        QVERIFY(texts().at(0).contains(QDir::toNativeSeparators(u"/data/a.mcap"_s)));
        QVERIFY(texts().at(1).contains(QDir::toNativeSeparators(u"/data/b.mcap.part"_s)));
        QCOMPARE(m_log->at(1).severity, Severity::Warning);
    }

    void manyRepairedFilesAreShortened()
    {
        m_events->recordRepaired({u"/a"_s, u"/b"_s, u"/c"_s, u"/d"_s}, {});
        QVERIFY(texts().at(0).startsWith("4 "_L1));
        QVERIFY(texts().at(0).contains(QDir::toNativeSeparators(u"/a, /b, /c, …"_s)));
    }

    void markersAreNumberedFromTheStartOfARecording()
    {
        const QSignalSpy added(&*m_events, &RecordingEvents::markerAdded);
        m_events->recordMarker({.time = {}, .label = u"a"_s});
        m_events->recordState(runningState());
        m_events->recordMarker({.time = {}, .label = u"b"_s});
        m_events->recordMarker({.time = {}, .label = u"c"_s, .key = "room", .clientId = "ada"});
        QCOMPARE(texts().at(0), u"1 · a"_s);
        QCOMPARE(texts().at(2), u"1 · b"_s);
        QCOMPARE(texts().at(3), u"2 · c"_s);
        QCOMPARE(m_log->at(3).kind, EventKind::Marker);
        QCOMPARE(m_log->at(3).channel, u"room"_s);
        QCOMPARE(m_log->at(3).client, u"ada"_s);
        QCOMPARE(added.count(), 3);
    }

    /// It may have been set before its text was typed.
    void markerHasItsOwnTime()
    {
        const Instant time{std::chrono::hours(400'000)};
        m_events->recordMarker({.time = time, .label = u"a"_s});
        m_log->flush();
        QVERIFY(m_log->at(0).time != Instant());
        m_events->recordMarker({.time = time + std::chrono::seconds(5), .label = u"b"_s});
        m_log->flush();
        QCOMPARE(m_log->at(1).time - m_log->at(0).time, std::chrono::microseconds(std::chrono::seconds(5)));
    }

private:
    QStringList texts()
    {
        m_log->flush();
        QStringList texts;
        for (int row = 0; row < m_log->rowCount(); ++row)
            texts.append(m_log->at(row).details);
        return texts;
    }

    EnglishPlurals m_plurals;
    std::optional<EventLog> m_log;
    std::optional<RecordingEvents> m_events;
};

SUPERSYNK_TEST(TestRecordingEvents)
#include "tst_recordingevents.moc"
