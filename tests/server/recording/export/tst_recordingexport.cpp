// SPDX-License-Identifier: GPL-3.0-only
#include "server/recording/export/recordingexport.h"

#include "tests/server/recording/export/oddrecording.h"
#include "tests/support/testmain.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <optional>

using namespace supersynk;
using namespace supersynk::test;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

using Outcome = ExportResult::Outcome;

namespace {

QByteArray contentsOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

ChannelEvent nodePost(const QByteArray &id, std::chrono::milliseconds time, int x)
{
    return {.time = kBegin + time,
            .key = "lab",
            .clientId = id,
            .body = "{\"client_id\":\"" + id + "\",\"data\":[\"id=head;pos=" + QByteArray::number(x)
                + ",2,3;rot=0,0,0,1\"]}"};
}

} // namespace

/// What is exported, whatever the format. tst_foreignreaders has what others read in the files.
class TestRecordingExport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder.emplace();
        m_recording = m_folder->filePath(u"a.mcap"_s);
        m_out = m_folder->filePath(u"out"_s);
    }

    void csvHasAFileForEachClient()
    {
        QVERIFY(writeRecording(
            m_recording, {nodePost("ann", 0ms, 1), nodePost("bob", 5ms, 4), nodePost("ann", 1500ms, 7)}));
        const ExportResult result = exportTo(ExportFormat::Csv);
        QCOMPARE(result.problem, QString());
        QCOMPARE(result.bodies, 3U);
        QCOMPARE(result.clients, 2U);
        QCOMPARE(QDir(m_out).entryList(QDir::Files),
                 QStringList({u"clients.csv"_s, u"events.csv"_s, u"lab_ann.csv"_s, u"lab_bob.csv"_s,
                              u"markers.csv"_s}));
        QCOMPARE(
            contentsOf(m_out + u"/lab_ann.csv"_s),
            "time,elapsed,client_time,late,head_pos_x,head_pos_y,head_pos_z,head_rot_x,head_rot_y,head_rot_z,"
            "head_rot_w\n"
            "1700000000.000000,0.000000,,0,1,2,3,0,0,0,1\n"
            "1700000001.500000,1.500000,,0,7,2,3,0,0,0,1\n"_ba);
        QCOMPARE(contentsOf(m_out + u"/clients.csv"_s),
                 "file,channel,client,bodies,late\nlab_ann.csv,lab,ann,2,0\nlab_bob.csv,lab,bob,1,0\n"_ba);
    }

    void longCsvHasARowForEachNode()
    {
        QVERIFY(writeRecording(m_recording, {nodePost("ann", 0ms, 1), nodePost("b,b", 5ms, 4)}));
        QCOMPARE(exportTo(ExportFormat::CsvLong).problem, QString());
        QCOMPARE(contentsOf(m_out),
                 "time,channel,client,node,x,y,z,qx,qy,qz,qw,late\n"
                 "1700000000.000000,lab,ann,head,1,2,3,0,0,0,1,0\n"
                 "1700000000.005000,lab,\"b,b\",head,4,2,3,0,0,0,1,0\n"_ba);
    }

    void ndjsonHasBodiesAsTheyWerePosted()
    {
        ChannelEvent broken = nodePost("bob", 5ms, 4);
        broken.body.insert(1, '\n');
        broken.clientTime = 2.5;
        QVERIFY(writeRecording(m_recording, {nodePost("ann", 0ms, 1), broken}, {{"task", "a \"b\""}}));
        QCOMPARE(exportTo(ExportFormat::Ndjson).problem, QString());
        QCOMPARE(
            contentsOf(m_out),
            "{\"kind\":\"session\",\"task\":\"a \\\"b\\\"\"}\n"
            "{\"time\":1700000000.000000,\"elapsed\":0.000000,\"kind\":\"body\",\"channel\":\"lab\","
            "\"client_id\":\"ann\",\"body\":"
                + nodePost("ann", 0ms, 1).body
                + "}\n"
                  "{\"time\":1700000000.005000,\"elapsed\":0.005000,\"kind\":\"body\",\"channel\":\"lab\","
                  "\"client_id\":\"bob\",\"client_time\":2.5,\"body_text\":\"{\\n\\\"client_id\\\":"
                  "\\\"bob\\\","
                  "\\\"data\\\":[\\\"id=head;pos=4,2,3;rot=0,0,0,1\\\"]}\"}\n");
    }

    void channelsClientsAndTimesCanBeChosen()
    {
        QVERIFY(writeOddRecording(m_recording));
        const auto bodiesOf = [this](ExportSettings chosen) {
            chosen.format = ExportFormat::Ndjson;
            const ExportResult result = run(chosen);
            QFile::remove(m_out);
            return result.outcome == Outcome::Done ? static_cast<int>(result.bodies) : -1;
        };
        const auto all = static_cast<int>(oddPosts().size());
        QCOMPARE(bodiesOf({}), all);
        QCOMPARE(bodiesOf({.channels = {"b"}}), 1);
        QCOMPARE(bodiesOf({.channels = {"b", "lab"}}), all - 1);
        QCOMPARE(bodiesOf({.clients = {"ann"}}), 5);
        QCOMPARE(bodiesOf({.channels = {"lab"}, .clients = {"ann", ".."}}), 5);
        QCOMPARE(bodiesOf({.from = kBegin + 100ms, .until = kBegin + 300ms}), 3);
        QCOMPARE(bodiesOf({.until = kBegin + 99ms}), 1);
        QCOMPARE(bodiesOf({.from = kBegin + 100ms}), all - 1);
    }

    void markersOfOthersAreLeftOut()
    {
        QVERIFY(writeOddRecording(m_recording));
        QCOMPARE(run({.format = ExportFormat::Csv, .clients = {".."}}).outcome, Outcome::Done);
        const QByteArray markers = contentsOf(m_out + u"/markers.csv"_s);
        QVERIFY(markers.contains("Door"));
        QVERIFY(!markers.contains("é"));
        const QByteArray events = contentsOf(m_out + u"/events.csv"_s);
        QVERIFY(events.contains(",gap,,,7\n"));
        QVERIFY(events.contains(",client timeout,,,2.5\n"));
        QVERIFY(!events.contains("joined"));
    }

    void whatIsNotThereIsSaid()
    {
        QVERIFY(writeRecording(m_recording, {nodePost("ann", 0ms, 1)}));
        const auto problemOf = [this](const ExportSettings &settings) {
            const ExportResult result = run(settings);
            return result.outcome == Outcome::Failed ? result.problem : QString();
        };
        QVERIFY(problemOf({.channels = {"x"}}).contains(u"no channel “x”"_s));
        QVERIFY(problemOf({.clients = {"x"}}).contains(u"no client “x”"_s));
        QVERIFY(problemOf({.from = kBegin + 1h}).contains(u"nothing between"_s));
        QVERIFY(QFile::remove(m_recording));
        QVERIFY(problemOf({}).contains(u"a.mcap"_s));
        QVERIFY(writeRecording(m_recording, {}));
        QVERIFY(problemOf({}).contains(u"empty"_s));
        QVERIFY(!QFile::exists(m_out) && !QFile::exists(m_out + u".part"_s));
    }

    void lateBodiesAreMarkedOrLeftOut()
    {
        QVERIFY(writeOddRecording(m_recording));
        for (const ExportFormat format : kExportFormats) {
            const ExportResult result = exportTo(format);
            QVERIFY2(result.outcome == Outcome::Done, qPrintable(result.problem));
            const bool isLeftOut = !result.notes.filter(u"Late"_s).isEmpty();
            const auto all = oddPosts().size();
            QCOMPARE(result.bodies, isLeftOut ? all - 1 : all);
            QCOMPARE(isLeftOut,
                     format == ExportFormat::Bids || format == ExportFormat::Xdf
                         || format == ExportFormat::McapNumbers);
            QDir(m_out).removeRecursively();
            QFile::remove(m_out);
        }
    }

    void aCancelledExportLeavesNothing()
    {
        std::vector<ChannelEvent> posts;
        for (int i = 0; i < 5000; ++i)
            posts.push_back(nodePost("ann", i * 1ms, i));
        QVERIFY(writeRecording(m_recording, posts));
        for (const ExportFormat format : kExportFormats) {
            for (const double end : {0.0, 0.4, 0.9}) {
                const ExportResult result = exportRecording(m_recording, {.format = format, .target = m_out},
                                                            [end](double share) { return share < end; });
                QCOMPARE(result.outcome, Outcome::Cancelled);
                QCOMPARE(QDir(m_folder->path()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot),
                         QStringList{u"a.mcap"_s});
            }
        }
    }

    void progressRises()
    {
        std::vector<ChannelEvent> posts;
        for (int i = 0; i < 5000; ++i)
            posts.push_back(nodePost("ann", i * 1ms, i));
        QVERIFY(writeRecording(m_recording, posts));
        double last = 0;
        int calls = 0;
        const ExportResult result = exportRecording(m_recording, {.target = m_out}, [&](double share) {
            const bool rises = share >= last && share <= 1;
            last = share;
            ++calls;
            return rises;
        });
        QCOMPARE(result.outcome, Outcome::Done);
        QVERIFY(calls > 10);
        QVERIFY(last > 0.9);
    }

    void aRecordingThatWasCutOffIsExportedAsFarAsItIsWhole()
    {
        QVERIFY(writeOddRecording(m_recording));
        QFile file(m_recording);
        QVERIFY(file.open(QIODevice::ReadWrite) && file.resize(file.size() / 2));
        file.close();
        const ExportResult result = exportTo(ExportFormat::Ndjson);
        QCOMPARE(result.outcome, Outcome::Done);
        QVERIFY(result.bodies >= 6 && result.bodies < oddPosts().size());
    }

    void filesOfOddClientsHaveNamesOfTheirOwn()
    {
        QVERIFY(writeOddRecording(m_recording));
        QCOMPARE(exportTo(ExportFormat::Csv).outcome, Outcome::Done);
        QSet<QByteArray> clients;
        for (const ChannelEvent &post : oddPosts())
            clients.insert(post.key + '\0' + post.clientId);
        QCOMPARE(QDir(m_out).entryList(QDir::Files).size(), clients.size() + 3);
        QCOMPARE(QDir(m_out).entryList(QDir::Dirs | QDir::NoDotAndDotDot), QStringList());
    }

    void labelsAreExported()
    {
        QVERIFY(writeRecording(m_recording, {nodePost("ann", 0ms, 1), nodePost("bob", 5ms, 4)}, {},
                               {{"ann", u"Ann, B."_s}}));
        QCOMPARE(exportTo(ExportFormat::CsvLong).problem, QString());
        QVERIFY(contentsOf(m_out).startsWith("time,channel,client,node,x,y,z,qx,qy,qz,qw,late,label\n"));
        QVERIFY(contentsOf(m_out).contains(",ann,head,1,2,3,0,0,0,1,0,\"Ann, B.\"\n"));
        QVERIFY(contentsOf(m_out).endsWith(",bob,head,4,2,3,0,0,0,1,0,\n"));

        m_out = m_folder->filePath(u"csv"_s);
        QCOMPARE(exportTo(ExportFormat::Csv).problem, QString());
        QCOMPARE(contentsOf(m_out + u"/clients.csv"_s),
                 "file,channel,client,bodies,late,label\nlab_ann.csv,lab,ann,1,0,\"Ann, B.\"\n"
                 "lab_bob.csv,lab,bob,1,0,\n"_ba);

        m_out = m_folder->filePath(u"bids"_s);
        QCOMPARE(exportTo(ExportFormat::Bids).problem, QString());
        QCOMPARE(contentsOf(m_out + u"/participants.tsv"_s),
                 "participant_id\tchannel\tclient_id\tlabel\nsub-01\tlab\tann\tAnn, B.\n"
                 "sub-02\tlab\tbob\tn/a\n"_ba);
        QVERIFY(contentsOf(m_out + u"/participants.json"_s).contains("\"label\""));

        m_out = m_folder->filePath(u"ndjson"_s);
        QCOMPARE(exportTo(ExportFormat::Ndjson).problem, QString());
        QVERIFY(contentsOf(m_out).startsWith("{\"kind\":\"session\",\"labels\":{\"ann\":\"Ann, B.\"}}\n"));

        m_out = m_folder->filePath(u"xdf"_s);
        QCOMPARE(exportTo(ExportFormat::Xdf).problem, QString());
        QVERIFY(contentsOf(m_out).contains("<client_label>Ann, B.</client_label>"));
    }

private:
    [[nodiscard]] ExportResult exportTo(ExportFormat format) { return run({.format = format}); }

    /// Exports to m_out.
    [[nodiscard]] ExportResult run(ExportSettings settings)
    {
        settings.target = m_out;
        return exportRecording(m_recording, settings, [](double) { return true; });
    }

    std::optional<QTemporaryDir> m_folder;
    QString m_recording;
    QString m_out;
};

SUPERSYNK_TEST(TestRecordingExport)
#include "tst_recordingexport.moc"
