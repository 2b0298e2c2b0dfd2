// SPDX-License-Identifier: GPL-3.0-only
#include "app/recordingtime.h"
#include "server/recording/recordingfile.h"
#include "server/recording/recordingwriter.h"
#include "tests/app/program.h"
#include "tests/support/testmain.h"

#include <QDir>
#include <QFile>

#include <optional>

using namespace supersynk;
using namespace supersynk::test;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

constexpr Instant kBegin{1'700'000'000s};

ChannelEvent post(const QByteArray &id, Instant time)
{
    return {.time = time, .key = "lab", .clientId = id, .body = "{\"client_id\":\"" + id + "\",\"n\":1}"};
}

bool writeRecording(const QString &path, int posts, std::chrono::milliseconds step = 1s)
{
    QFile file(path);
    RecordingWriter writer(file);
    bool isWritten = file.open(QIODevice::WriteOnly) && writer.begin({{"study", "Maze\x1b[31m"}})
        && writer.add(Marker{.label = u"Door"_s, .text = u"opens"_s}, kBegin + 1500ms)
        && writer.addGap(1234, kBegin + 1600ms);
    for (int i = 0; i < posts; ++i)
        isWritten = isWritten && writer.add(post(i % 2 == 0 ? "ann" : "bob", {}), kBegin + i * step)
            && (step < 1s || writer.flushDue(kBegin + i * step + 500ms));
    return isWritten && writer.finish({{"study", "Maze\x1b[31m"}});
}

QByteArray contentsOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

bool cutOff(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadWrite) && file.resize(file.size() / 2);
}

} // namespace

/// supersynk export, info, repair and report, as processes without a display.
class TestCommands : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder.emplace();
        m_file = m_folder->filePath(u"a.mcap"_s);
        QVERIFY(writeRecording(m_file, 10));
    }

    void exportGoesBesideTheRecording()
    {
        Program program({u"export"_s, m_file});
        QCOMPARE(program.waitForExit(), 0);
        const QString folder = m_folder->filePath(u"a-csv"_s);
        QCOMPARE(program.standardOutput(),
                 "Exported 10 messages of 2 clients to " + QDir::toNativeSeparators(folder).toUtf8() + '\n');
        QCOMPARE(program.standardError(), ""_ba); // no progress, as it is no terminal
        QCOMPARE(contentsOf(folder + u"/lab_ann.csv"_s).count('\n'), 6);
    }

    void reportGoesBesideTheRecording()
    {
        Program program({u"report"_s, m_file});
        QCOMPARE(program.waitForExit(), 0);
        const QString page = m_folder->filePath(u"a.html"_s);
        QCOMPARE(program.standardOutput(),
                 "The report is in " + QDir::toNativeSeparators(page).toUtf8() + '\n');
        const QByteArray html = contentsOf(page);
        QVERIFY(html.contains("2 clients") && html.contains("bob"));
    }

    void reportOverwritesNothing()
    {
        Program program({u"report"_s, m_file, u"--to"_s, m_file});
        QCOMPARE(program.waitForExit(), 1);
        QVERIFY(program.standardError().contains("exists already"));
    }

    void exportTakesTimesChannelsAndClients()
    {
        const QString out = m_folder->filePath(u"out.ndjson"_s);
        Program program({u"export"_s, u"--format"_s, u"ndjson"_s, u"--to"_s, out, u"--from"_s, u"0:02"_s,
                         u"--until"_s, u"2023-11-14T22:13:26Z"_s, u"--channel"_s, u"lab"_s, u"--client"_s,
                         u"ann"_s, m_file});
        QCOMPARE(program.waitForExit(), 0);
        const QByteArray lines = contentsOf(out);
        QCOMPARE(lines.count("\"kind\":\"body\""), 3); // those after 2, 4 and 6 seconds
        QVERIFY(!lines.contains("bob"));
    }

    void exportSaysWhatIsWrong_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<int>("exitCode");
        QTest::addColumn<QByteArray>("words");
        const auto row = [](const char *name, const QStringList &arguments, int exitCode,
                            const QByteArray &words) {
            QTest::newRow(name) << arguments << exitCode << words;
        };
        row("no file", {}, 2, "is missing");
        row("two files", {u"FILE"_s, u"b"_s}, 2, "Unexpected argument: b");
        row("no such option", {u"FILE"_s, u"--x"_s}, 2, "supersynk export --help");
        row("no such format", {u"FILE"_s, u"--format"_s, u"xlsx"_s}, 2, "not “xlsx”");
        row("no time", {u"FILE"_s, u"--from"_s, u"noon"_s}, 2, "not “noon”");
        row("no such file", {u"nowhere.mcap"_s}, 1, "nowhere.mcap");
        row("no such client", {u"FILE"_s, u"--client"_s, u"x"_s}, 1, "no client “x”");
        row("the recording itself", {u"FILE"_s, u"--format"_s, u"mcap-numbers"_s, u"--to"_s, u"FILE"_s}, 1,
            "is there already");
    }
    void exportSaysWhatIsWrong()
    {
        QFETCH(QStringList, arguments);
        QFETCH(const QByteArray, words);
        const QByteArray before = contentsOf(m_file);
        arguments.replaceInStrings(u"FILE"_s, m_file);
        Program program(QStringList{u"export"_s} + arguments);
        QTEST(program.waitForExit(), "exitCode");
        QVERIFY2(program.standardError().contains(words), program.standardError().constData());
        QCOMPARE(contentsOf(m_file), before);
        QCOMPARE(entries(), QStringList{u"a.mcap"_s});
    }

#ifdef Q_OS_UNIX
    void anInterruptedExportLeavesNothing()
    {
        QVERIFY(writeRecording(m_file, 200'000, 1ms));
        const QString out = m_folder->filePath(u"out"_s);
        Program program({u"export"_s, m_file, u"--to"_s, out});
        QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(out + u".part"_s), 30'000); // it is at work
        program.terminate();
        QCOMPARE(program.waitForExit(), 1);
        QVERIFY(program.standardError().contains("cancelled"));
        QCOMPARE(entries(), QStringList{u"a.mcap"_s});
    }
#endif

    void infoSaysWhatIsInARecording()
    {
        Program program({u"info"_s, m_file});
        QCOMPARE(program.waitForExit(), 0);
        const QByteArray text = program.standardOutput();
        for (const char *line :
             {"Ended       in order\n", "Duration    0:00:09.000\n", "Study       Maze␛[31m\n",
              "Messages    10, of which late: 0\n", "Channels    1\n", "Clients     2\n",
              "  lab/ann: 5 messages, of which late: 0\n", "Markers     1\n", "  0:00:01.500  Door: opens\n",
              "Gaps        1\n", "  0:00:01.600  1,234 messages dropped\n"})
            QVERIFY2(text.contains(line), (text + "\nlacks " + line).constData());
    }

    void infoKnowsARecordingThatRuns()
    {
        RecordingFile file(m_folder->filePath(u"b.mcap"_s));
        QCOMPARE(file.create(), std::nullopt);
        RecordingWriter writer(file.part());
        QVERIFY(writer.begin({}));
        QVERIFY(infoOf(file.part().fileName()).contains("Ended       no: it is being recorded\n"));
    }

    void repairEndsARecordingThatWasCutOff()
    {
        QVERIFY(cutOff(m_file));
        QVERIFY(infoOf(m_file).contains("cut off"));
        Program program({u"repair"_s, m_file});
        QCOMPARE(program.waitForExit(), 0);
        QVERIFY2(program.standardOutput().contains("a.mcap is repaired. It has "),
                 program.standardOutput().constData());
        QVERIFY(infoOf(m_file).contains("Ended       in order"));

        Program again({u"repair"_s, m_file});
        QCOMPARE(again.waitForExit(), 0);
        QVERIFY(again.standardOutput().contains("nothing to repair"));
    }

    void repairGivesAPartItsName()
    {
        const QString part = m_file + u".part"_s;
        QVERIFY(QFile::rename(m_file, part) && cutOff(part));
        Program program({u"repair"_s, part});
        QCOMPARE(program.waitForExit(), 0);
        QCOMPARE(entries(), QStringList{u"a.mcap"_s});
    }

    void repairOverwritesNothing()
    {
        const QString part = m_file + u".part"_s;
        QVERIFY(QFile::copy(m_file, part) && cutOff(part));
        const QByteArray before = contentsOf(part);
        Program program({u"repair"_s, part});
        QCOMPARE(program.waitForExit(), 1);
        QVERIFY(program.standardError().contains("is there already"));
        QCOMPARE(contentsOf(part), before);
    }

    void whatIsNoRecordingIsLeftAlone()
    {
        QFile file(m_file);
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate) && file.write("hello") == 5);
        file.close();
        for (const QString &command : {u"repair"_s, u"info"_s, u"export"_s}) {
            Program program({command, m_file});
            QCOMPARE(program.waitForExit(), 1);
            QVERIFY(program.standardError().contains("is not a recording"));
        }
        QCOMPARE(contentsOf(m_file), "hello"_ba);
    }

    void timesAreRead_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<qint64>("milliseconds"); // since the beginning; -1 for no time
        QTest::newRow("seconds") << u"90.5"_s << qint64{90'500};
        QTest::newRow("minutes") << u"1:30"_s << qint64{90'000};
        QTest::newRow("hours") << u"1:00:30.25"_s << qint64{3'630'250};
        QTest::newRow("a date") << u"2023-11-14T22:13:21.5Z"_s << qint64{1500};
        QTest::newRow("with an offset") << u"2023-11-14T23:13:21+01:00"_s << qint64{1000};
        for (const QString &text :
             {u""_s, u"-1"_s, u"1:60"_s, u"1:2:3:4"_s, u"nan"_s, u"1e30"_s, u"2023-11-14"_s})
            QTest::newRow(qPrintable(u"none: "_s + text)) << text << qint64{-1};
    }
    void timesAreRead()
    {
        QFETCH(const QString, text);
        const auto time = recordingTime(text, kBegin);
        QTEST(time ? static_cast<qint64>((*time - kBegin) / 1ms) : qint64{-1}, "milliseconds");
    }

private:
    static QByteArray infoOf(const QString &file)
    {
        Program program({u"info"_s, file});
        return program.waitForExit() == 0 ? program.standardOutput() : QByteArray();
    }

    [[nodiscard]] QStringList entries() const
    {
        return QDir(m_folder->path()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot);
    }

    std::optional<QTemporaryDir> m_folder;
    QString m_file;
};

SUPERSYNK_TEST(TestCommands)
#include "tst_commands.moc"
