// SPDX-License-Identifier: GPL-3.0-only
#include "tests/support/testmain.h"
#include "tests/ui/recording/recordingfixture.h"
#include "ui/recording/recordingtext.h"
#include "ui/text/englishplurals.h"

#include <QCoreApplication>
#include <QLocale>
#include <QTest>

using namespace supersynk;
using namespace supersynk::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Phase = RecordingState::Phase;

class TestRecordingText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QLocale::setDefault(QLocale::c());
        QCoreApplication::installTranslator(&m_plurals);
    }

    void timeHasHours()
    {
        QCOMPARE(recordedTimeText(0s), u"00:00:00"_s);
        QCOMPARE(recordedTimeText(12min + 31s), u"00:12:31"_s);
        QCOMPARE(recordedTimeText(100h), u"100:00:00"_s);
    }

    void sizeIsShort()
    {
        QCOMPARE(recordedSizeText(214'300'000), u"214 MB"_s);
        QCOMPARE(recordedSizeText(1'240'000'000), u"1.24 GB"_s);
    }

    void timeLeftIsRoundedDown()
    {
        QCOMPARE(timeLeftText(std::nullopt), u"–"_s);
        QCOMPARE(timeLeftText(59s), u"0 min left"_s);
        QCOMPARE(timeLeftText(119min + 59s), u"119 min left"_s);
        QCOMPARE(timeLeftText(9h + 59min), u"9 h left"_s);
        QCOMPARE(timeLeftText(99h + 1s), u"> 99 h left"_s);
    }

    void keptTimeIsSaid()
    {
        QCOMPARE(keepText(60s), u"Keep the Last Minute"_s);
        QCOMPARE(keepText(42s), u"Keep the Last 42 s"_s);
    }

    void phaseIsInWords()
    {
        QCOMPARE(recordingPhaseText(runningState()), u"Recording 00:12:31"_s);
        QCOMPARE(recordingPhaseText({}), QString());
    }

    void goodRecordingHasNoProblem() { QVERIFY(!problemOf(runningState())); }

    void failureSaysWhatHappenedAndWhatToDo()
    {
        RecordingState state = runningState();
        state.phase = Phase::Failed;
        state.problem = u"The disk is full."_s;
        QCOMPARE(problemOf(state)->symbol, Symbol::Failed);
        QVERIFY(problemOf(state)->text.startsWith("The disk is full. F9 records again"_L1));
    }

    void worstProblemIsSaid()
    {
        RecordingState state = runningState();
        state.warning = u"The disk is filling up."_s;
        QCOMPARE(problemOf(state)->symbol, Symbol::Warning);
        QCOMPARE(problemOf(state)->text,
                 u"The disk is filling up. 400.0 GB are free, 9 h left. "
                 "Make room, or record to another disk."_s);
        state.queueFill = 0.6;
        QVERIFY(problemOf(state)->text.contains("60 %"_L1));
        state.dropped = 7;
        QCOMPARE(problemOf(state)->symbol, Symbol::Failed);
        QVERIFY(problemOf(state)->text.startsWith("7 messages dropped"_L1));
    }

    void problemsEndWithTheRecording()
    {
        RecordingState state = runningState();
        state.dropped = 7;
        state.warning = u"The disk is filling up."_s;
        state.phase = Phase::Off;
        QVERIFY(!problemOf(state));
    }

    void markerIsNumberLabelAndText()
    {
        QCOMPARE(markerText(2, {.time = {}, .label = u"Door"_s, .text = u"the left one"_s}),
                 u"2 · Door: the left one"_s);
        QCOMPARE(markerText(0, {.time = {}, .label = u"Door"_s}), u"Door"_s);
    }

    void markerOfAScriptIsOneVisibleLine()
    {
        QVERIFY(!markerText(1, {.time = {}, .label = u"a\nb"_s, .text = u"\u202ec"_s}).contains(u'\n'));
        QVERIFY(!markerText(1, {.time = {}, .label = u"a\nb"_s, .text = u"\u202ec"_s}).contains(u'\u202e'));
    }

private:
    EnglishPlurals m_plurals;
};

SUPERSYNK_TEST(TestRecordingText)
#include "tst_recordingtext.moc"
