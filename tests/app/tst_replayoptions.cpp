// SPDX-License-Identifier: GPL-3.0-only
#include "tests/app/program.h"
#include "tests/server/recording/recordedfile.h"
#include "tests/support/httpclient.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace supersynk;
using namespace supersynk::test;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

/// --replay and its options.
class TestReplayOptions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_file.write([](RecordingWriter &writer) {
            for (int i = 0; i <= 20; ++i)
                QVERIFY(writer.add(RecordedFile::body("lab", "ann", i), RecordedFile::kBegin + i * 10ms));
        }));
    }

    void aRecordingIsPlayedToItsEnd()
    {
        Program program(kHeadless + QStringList{u"--replay"_s, m_file.path()});
        HttpClient client(program.waitForPort());
        QTRY_COMPARE(client.get("/api/channels/lab-replay").body, R"([{"client_id":"ann","n":20}])"_ba);
        QVERIFY(program.waitForLog(
            QRegularExpression(u"Replaying .*a\\.mcap; duration: 0:00:00\\.\\d+, clients: 1"_s)));
        QVERIFY(program.waitForLog(QRegularExpression(u"The replay has reached its end"_s)));
        program.terminate();
        QCOMPARE(program.waitForExit(), 0);
    }

    void itPostsIntoOtherChannelsOnRequest()
    {
        Program program(
            kHeadless
            + QStringList{u"--replay"_s, m_file.path(), u"--replay-suffix"_s, u""_s, u"--replay-loop"_s});
        HttpClient client(program.waitForPort());
        QTRY_VERIFY(client.get("/api/channels/lab").body.contains("ann"));
    }

    void aWindowOpensItPaused()
    {
        Program program(
            QStringList{u"--bind"_s, u"127.0.0.1"_s, u"--port"_s, u"0"_s, u"--replay"_s, m_file.path()},
            withOffscreenWindow());
        HttpClient client(program.waitForPort());
        QTRY_COMPARE(client.get("/api/channels/lab-replay").body, R"([{"client_id":"ann","n":0}])"_ba);
    }

    void aFileManagerPassesTheFileAlone()
    {
        Program program(kHeadless + QStringList{m_file.path()});
        HttpClient client(program.waitForPort());
        QTRY_VERIFY(client.get("/api/channels/lab-replay").body.contains("ann"));
    }

    void aRunningWindowOpensTheFileOfASecondStart()
    {
        const QStringList here{u"--bind"_s, u"127.0.0.1"_s, u"--port"_s, u"0"_s};
        Program first(here, withOffscreenWindow());
        HttpClient client(first.waitForPort());
        Program second(here + QStringList{m_file.path()}, withOffscreenWindow(), first.home());
        QCOMPARE(second.waitForExit(), 0);
        QTRY_VERIFY(client.get("/api/channels/lab-replay").body.contains("ann"));
    }

    void aFileThatIsNoRecordingEndsTheProgram()
    {
        Program program(kHeadless + QStringList{u"--replay"_s, u"/nowhere/a.mcap"_s});
        QCOMPARE(program.waitForExit(), 1);
        QVERIFY2(program.standardError().contains("/nowhere/a.mcap"), program.standardError().constData());
    }

    void theOtherOptionsNeedTheFile()
    {
        for (const QStringList &options :
             {QStringList{u"--replay-suffix"_s, u"x"_s}, QStringList{u"--replay-loop"_s},
              QStringList{u"--replay"_s, u""_s}, QStringList{u"--replay"_s, u"a.mcap"_s, u"b.mcap"_s}}) {
            Program program(kHeadless + options);
            QCOMPARE(program.waitForExit(), 2);
            QVERIFY(program.standardError().contains("replay"));
        }
    }

private:
    RecordedFile m_file;
};

SUPERSYNK_TEST(TestReplayOptions)
#include "tst_replayoptions.moc"
