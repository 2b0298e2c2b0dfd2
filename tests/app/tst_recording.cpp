// SPDX-License-Identifier: GPL-3.0-only
#include "server/recording/recordingreader.h"
#include "tests/app/program.h"
#include "tests/server/recording/recorded.h"
#include "tests/support/bodies.h"
#include "tests/support/httpclient.h"
#include "tests/support/testmain.h"

#include <QDir>
#include <QDirIterator>
#include <QTemporaryDir>
#include <QTest>

#include <cstdint>
#include <optional>
#include <variant>

using namespace supersynk;
using namespace supersynk::test;
using namespace Qt::StringLiterals;

namespace {

const QStringList kHere{u"--bind"_s, u"127.0.0.1"_s, u"--port"_s, u"0"_s};

void post(HttpClient &client, const QByteArray &id, int state)
{
    QCOMPARE(client.post("/api/channels/room", bodyOf(id, state)).status, 200);
}

/// Whole ones, in a file that is still being written.
std::uint64_t writtenBodies(const QString &path)
{
    const auto opened = RecordingReader::open(path);
    const auto *reader = std::get_if<RecordingReader>(&opened);
    return reader && !reader->clients().empty() ? reader->clients().front().bodies : 0;
}

} // namespace

/// --record and the options that go with it.
class TestRecording : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder.emplace(); }

    void allIsRecordedFromStartToEnd_data() { withAndWithoutAWindow(); }
    void allIsRecordedFromStartToEnd()
    {
        QFETCH(QStringList, mode);
        Program program(kHere + mode + record(), withOffscreenWindow());
        HttpClient client(program.waitForPort());
        QVERIFY(program.waitForLog(QRegularExpression(u"Recording to .*run-01\\.mcap"_s)));
        post(client, "ann", 1);
        post(client, "ann", 2);
        program.terminate();
        QCOMPARE(program.waitForExit(), 0);
        QVERIFY2(program.standardError().contains("The recording has ended: "),
                 program.standardError().constData());
        const QStringList files = recordings();
        QCOMPARE(files.size(), 1);
        QCOMPARE(bodiesIn(files[0]),
                 (QByteArrayList{"/room/ann " + bodyOf("ann", 1), "/room/ann " + bodyOf("ann", 2)}));
    }

    void theNameFollowsTheTemplate()
    {
        Program program(kHere + headless() + record()
                        + QStringList{u"--record-name"_s, u"pilot/maze_{run}"_s});
        QVERIFY(program.waitForPort() != 0);
        program.terminate();
        QCOMPARE(program.waitForExit(), 0);
        QCOMPARE(recordings(), QStringList{m_folder->filePath(u"pilot/maze_01.mcap"_s)});
    }

    void automaticallyItRecordsWhileThereAreClients()
    {
        Program program(kHere + headless() + record() + QStringList{u"--record-auto"_s, u"0"_s});
        HttpClient client(program.waitForPort());
        for (int run = 1; run <= 2; ++run) {
            post(client, "ann", run);
            QVERIFY(program.waitForLog(QRegularExpression(u"Recording to .*run-0%1\\.mcap"_s.arg(run))));
            QCOMPARE(client.remove("/api/channels/room/clients/ann").status, 204);
            QVERIFY(program.waitForLog(
                QRegularExpression(u"The recording has ended: .*run-0%1\\.mcap"_s.arg(run))));
        }
        QStringList files = recordings();
        QCOMPARE(files.size(), 2);
        files.sort();
        QCOMPARE(bodiesIn(files[1]), QByteArrayList{"/room/ann " + bodyOf("ann", 2)});
        QCOMPARE(countIn(files[1], "\"kind\":\"left\""), 1);
    }

    void onRequestItRecordsNothingByItself()
    {
        Program program(kHere + headless() + record() + QStringList{u"--record-on-request"_s});
        HttpClient client(program.waitForPort());
        post(client, "ann", 1);
        program.terminate();
        QCOMPARE(program.waitForExit(), 0);
        QCOMPARE(recordings(), QStringList());
    }

    void whatACrashLeavesIsRepairedByTheNextStart()
    {
        {
            Program program(kHere + headless() + record());
            HttpClient client(program.waitForPort());
            QVERIFY(program.waitForLog(QRegularExpression(u"Recording to"_s)));
            post(client, "ann", 1);
            QTRY_COMPARE(writtenBodies(m_folder->filePath(name(1) + u".part"_s)), 1U);
        } // kills it
        QCOMPARE(recordings(), QStringList());
        Program program(kHere + headless() + record());
        QVERIFY(program.waitForLog(QRegularExpression(u"Repaired a recording .*run-01\\.mcap"_s)));
        QVERIFY(program.waitForLog(QRegularExpression(u"Recording to .*run-02\\.mcap"_s)));
        QCOMPARE(bodiesIn(m_folder->filePath(name(1))), QByteArrayList{"/room/ann " + bodyOf("ann", 1)});
    }

    void aFolderThatCannotBeMadeRefusesNoClient()
    {
        QFile file(m_folder->filePath(u"file"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        Program program(kHere + headless() + QStringList{u"--record"_s, file.fileName() + u"/below"_s});
        HttpClient client(program.waitForPort());
        QVERIFY(program.waitForLog(QRegularExpression(u"can't be made"_s)));
        post(client, "ann", 1);
    }

    /// A program that waits for a network drive would never end.
    void aStalledDiskDoesNotKeepTheProgram_data() { withAndWithoutAWindow(); }
    void aStalledDiskDoesNotKeepTheProgram()
    {
        QFETCH(QStringList, mode);
        const QString stall = QStringLiteral(SUPERSYNK_STALLED_DISK);
        if (stall.isEmpty())
            QSKIP("needs LD_PRELOAD");
        QProcessEnvironment environment = withOffscreenWindow();
        environment.insert(u"LD_PRELOAD"_s, stall);
        environment.insert(u"ASAN_OPTIONS"_s, u"verify_asan_link_order=0"_s);
        Program program(kHere + mode + record(), environment);
        HttpClient client(program.waitForPort());
        QVERIFY(program.waitForLog(QRegularExpression(u"Recording to"_s)));
        post(client, "ann", 1);
        program.terminate();
        QCOMPARE(program.waitForExit(), 1);
        QVERIFY(program.standardError().contains("The disk does not respond"));
        QVERIFY(recordings().isEmpty());
    }

private:
    static void withAndWithoutAWindow()
    {
        QTest::addColumn<QStringList>("mode");
        QTest::newRow("headless") << headless();
        QTest::newRow("with a window") << QStringList();
    }

    static QStringList headless() { return {u"--headless"_s}; }
    /// The name is fixed, so that the day does not change it.
    QStringList record() const
    {
        return {u"--record"_s, m_folder->path(), u"--record-name"_s, u"test_run-{run}"_s};
    }
    static QString name(int run) { return u"test_run-0%1.mcap"_s.arg(run); }

    QStringList recordings() const
    {
        QStringList paths;
        QDirIterator files(m_folder->path(), {u"*.mcap"_s}, QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext())
            paths.append(files.next());
        return paths;
    }

    std::optional<QTemporaryDir> m_folder;
};

SUPERSYNK_TEST(TestRecording)

#include "tst_recording.moc"
