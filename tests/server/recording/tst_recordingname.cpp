// SPDX-License-Identifier: GPL-3.0-only
#include "server/recording/recordingname.h"
#include "tests/support/testmain.h"

#include <QDir>
#include <QFile>
#include <QSet>
#include <QTemporaryDir>

using namespace supersynk;
using namespace Qt::StringLiterals;

namespace {

const QDateTime kStart(QDate(2026, 11, 30), QTime(14, 5, 9));

RecordingName defaultName(const SessionFields &fields)
{
    return {RecordingName::defaultTemplate(), fields, kStart};
}

} // namespace

/// The names of recordings.
class TestRecordingName : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fieldsThatThereAreNotAreFound()
    {
        QCOMPARE(RecordingName::unknownField(RecordingName::defaultTemplate()), std::nullopt);
        QCOMPARE(RecordingName::unknownField(u"{study}/{group}_{date}_{time}"_s), std::nullopt);
        QCOMPARE(RecordingName::unknownField(u"sub-{subject}_{run}"_s), u"{subject}"_s);
        QCOMPARE(RecordingName::unknownField(u"{Task}"_s), u"{Task}"_s);
        QCOMPARE(RecordingName::unknownField(u"{study}/{task_run-{run}"_s), u"{task_run-"_s);
        QCOMPARE(RecordingName::unknownField(u"study}_{run}"_s), u"}"_s);
        QCOMPARE(RecordingName::unknownField(u"{}"_s), u"{}"_s);
    }

    void theDefaultFollowsBids()
    {
        QCOMPARE(defaultName({.participant = u"01"_s, .session = u"02"_s, .task = u"maze"_s}).path(3),
                 u"sub-01/ses-02/sub-01_ses-02_task-maze_run-03.mcap"_s);
    }

    void partsOfEmptyFieldsAreLeftOut()
    {
        QCOMPARE(defaultName({.participant = u"01"_s}).path(1), u"sub-01/sub-01_run-01.mcap"_s);
        QCOMPARE(defaultName({.task = u"maze"_s}).path(1), u"task-maze_run-01.mcap"_s);
    }

    void withoutAnyFieldTheMomentNamesIt()
    {
        QCOMPARE(defaultName({}).path(1), u"2026-11-30_14-05-09_run-01.mcap"_s);
    }

    void aTemplateWithoutRunGetsIt()
    {
        QCOMPARE(RecordingName(u"{study}/{date}"_s, {.study = u"Maze"_s}, kStart).path(12),
                 u"Maze/2026-11-30_run-12.mcap"_s);
    }

    void namesStayBelowTheRootAndFitEverySystem_data()
    {
        QTest::addColumn<QString>("value");
        QTest::addColumn<QString>("path");
        QTest::newRow("parent folder") << u"../../etc"_s << u"task--..-etc_run-01.mcap"_s;
        QTest::newRow("separators") << u"a/b\\c:d"_s << u"task-a-b-c-d_run-01.mcap"_s;
        QTest::newRow("control characters") << u"a\x01\nb"_s << u"task-a- b_run-01.mcap"_s;
        QTest::newRow("marks of direction") << u"a\u202egpj"_s << u"task-a-gpj_run-01.mcap"_s;
        QTest::newRow("right to left") << u"مرحبا"_s << u"task-مرحبا_run-01.mcap"_s;
        QTest::newRow("a field of its own") << u"{run}"_s << u"task--run-_run-01.mcap"_s;
        QTest::newRow("blanks and dots") << u" maze. "_s << u"task-maze_run-01.mcap"_s;
    }

    void namesStayBelowTheRootAndFitEverySystem()
    {
        QFETCH(const QString, value);
        QTEST(defaultName({.task = value}).path(1), "path");
    }

    void reservedNamesAreAvoided()
    {
        QCOMPARE(fitForFileName(u"con"_s), u"-con"_s);
        QCOMPARE(fitForFileName(u"LPT1.txt"_s), u"-LPT1.txt"_s);
        QCOMPARE(fitForFileName(u"console"_s), u"console"_s);
        QCOMPARE(fitForFileName(QString(300, u'x')).size(), 100);
    }

    void longNamesHaveRoomInLinux_data()
    {
        QTest::addColumn<QString>("letters");
        QTest::newRow("two bytes each") << u"\u00e9"_s;
        QTest::newRow("three bytes each") << u"\u8ff7"_s;
        QTest::newRow("four bytes each") << u"\U0001f600"_s;
        QTest::newRow("four bytes each, at odd places") << u"x\U0001f600"_s;
    }

    void longNamesHaveRoomInLinux()
    {
        QFETCH(const QString, letters);
        const QString name = fitForFileName(letters.repeated(200));
        QVERIFY(name.toUtf8().size() <= 200);
        QVERIFY(name.toUtf8().size() > 160);
        QVERIFY(name.isValidUtf16());
    }

    void eachRunHasAPathOfItsOwn_data()
    {
        QTest::addColumn<QString>("pattern");
        QTest::newRow("by the default") << RecordingName::defaultTemplate();
        QTest::newRow("without {run}") << u"{task}"_s;
        QTest::newRow("with {run} in a part that is left out") << u"{task}_{group}-{run}"_s;
        QTest::newRow("with {run} in a folder") << u"{task}{run}/{date}"_s;
        QTest::newRow("with {run} alone") << u"{run}"_s;
    }

    void eachRunHasAPathOfItsOwn()
    {
        QFETCH(const QString, pattern);
        for (const qsizetype length : {1, 80, 90, 95, 96, 99, 200}) {
            const RecordingName name(
                pattern, {.participant = QString(length, u'p'), .task = QString(length, u't')}, kStart);
            QSet<QString> paths;
            for (int run = 1; run <= 200; ++run)
                paths.insert(name.path(run));
            QCOMPARE(paths.size(), 200);
        }
    }

    void runsCountUpPastRecordingsAndParts()
    {
        const QTemporaryDir folder;
        const RecordingName name = defaultName({.task = u"maze"_s});
        QCOMPARE(name.firstFreeRun(folder.path()), 1);
        for (const QString &path : {name.path(1), name.path(2).chopped(5) + RecordingName::kPartEnding}) {
            QFile file(folder.filePath(path));
            QVERIFY(file.open(QIODevice::WriteOnly));
        }
        QCOMPARE(name.firstFreeRun(folder.path()), 3);
    }
};

SUPERSYNK_TEST(TestRecordingName)
#include "tst_recordingname.moc"
