// SPDX-License-Identifier: GPL-3.0-only
#include "server/recording/recorder.h"

#include "tests/server/recording/recorded.h"
#include "tests/support/testmain.h"
#include "tests/support/testserver.h"

#include <QDir>
#include <QTemporaryDir>

#include <optional>

using namespace supersynk;
using namespace supersynk::test;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

using Phase = RecordingState::Phase;

/// Recordings of a whole server.
class TestRecordedServer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder.emplace();
        m_settings = {.folder = m_folder->path(), .fields = {.task = u"maze"_s}};
    }

    void bodiesAreRecordedByteForByte()
    {
        TestServer server;
        server.server().recorder().start(m_settings);
        const QByteArray body = "{ \"client_id\" : \"ann\",\n\"n\":1.10, \"u\":\"\\u00e9\" }";
        QCOMPARE(server.post("/api/channels/lab", body).status, 200);
        QCOMPARE(server.remove("/api/channels/lab/clients/ann").status, 204);
        QVERIFY(server.server().recorder().finish());
        const QString path = server.server().recorder().state().path;
        QCOMPARE(bodiesIn(path), QByteArrayList{"/lab/ann " + body});
        QCOMPARE(countIn(path, "\"kind\":\"left\""), 1);
    }

    void lateBodiesAreRecordedToo()
    {
        TestServer server;
        server.server().recorder().start(m_settings);
        const auto post = [&server](const QByteArray &time, const QByteArray &state) {
            return server
                .post("/api/channels/lab", "{\"client_id\":\"ann\",\"s\":" + state + '}',
                      {{"Client-Id", "ann"}, {"Client-Time", time}})
                .status;
        };
        QCOMPARE(post("20", "1"), 200);
        QCOMPARE(post("19", "2"), 204);
        QVERIFY(server.server().recorder().finish());
        QCOMPARE(bodiesIn(server.server().recorder().state().path).size(), 2);
    }

    void stoppingTheServerEndsTheRecording()
    {
        TestServer server;
        Recorder &recorder = server.server().recorder();
        recorder.start(m_settings);
        QTRY_COMPARE(recorder.state().phase, Phase::Recording);
        QCOMPARE(server.post("/api/channels/lab", R"({"client_id":"ann"})").status, 200);
        server.server().stop();
        QTRY_COMPARE(recorder.state().phase, Phase::Off);
        QCOMPARE(bodiesIn(recorder.state().path).size(), 1);
    }

    void theClientTimeoutAndItsChangesAreRecorded()
    {
        TestServer server;
        server.server().setClientTimeout(6s);
        server.server().recorder().start(m_settings);
        QTRY_COMPARE(server.server().recorder().state().phase, Phase::Recording);
        server.server().setClientTimeout(7s);
        server.server().setClientTimeout(7s); // no change
        QVERIFY(server.server().recorder().finish());
        const QString path = server.server().recorder().state().path;
        QCOMPARE(countIn(path, "\"seconds\":6"), 1);
        QCOMPARE(countIn(path, "\"seconds\":7"), 1);
    }

    void anEndOfTheServerFinishesTheFile()
    {
        {
            TestServer server;
            server.server().recorder().start(m_settings);
            QCOMPARE(server.post("/api/channels/lab", R"({"client_id":"ann"})").status, 200);
        }
        QCOMPARE(bodiesIn(m_folder->filePath(u"task-maze_run-01.mcap"_s)).size(), 1);
    }

private:
    std::optional<QTemporaryDir> m_folder;
    RecordingSettings m_settings;
};

SUPERSYNK_TEST(TestRecordedServer)
#include "tst_recordedserver.moc"
