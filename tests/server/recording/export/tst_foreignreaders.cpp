// SPDX-License-Identifier: GPL-3.0-only
#include "server/recording/export/recordingexport.h"

#include "server/recording/recordingfile.h"
#include "server/recording/recordingreader.h"
#include "tests/server/recording/export/oddrecording.h"
#include "tests/support/testmain.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>

#ifdef SUPERSYNK_HAS_XDF
#    include <xdf.h>
#endif

#include <cmath>
#include <optional>

using namespace supersynk;
using namespace supersynk::test;
using namespace Qt::StringLiterals;

using Kind = ChannelEvent::Kind;

namespace {

const QString kScripts = QStringLiteral(SUPERSYNK_NPM_SCRIPTS); // tests/npm
const QString kNpm = QStringLiteral(SUPERSYNK_NPM);             // where its install.sh installs

struct Ran
{
    int exitCode = -1;
    QByteArray output;
    QByteArray errors;
};

Ran run(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.start(program, arguments);
    if (!process.waitForFinished(240'000))
        return {};
    return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

QJsonArray postsAsJson()
{
    QJsonArray posts;
    for (const ChannelEvent &post : oddPosts()) {
        posts +=
            QJsonObject{{u"time"_s, std::chrono::duration<double>(post.time.time_since_epoch()).count()},
                        {u"key"_s, QString::fromUtf8(post.key)},
                        {u"id"_s, QString::fromUtf8(post.clientId)},
                        {u"late"_s, post.kind == Kind::LateBody},
                        {u"client_time"_s, post.clientTime ? QJsonValue(*post.clientTime) : QJsonValue()},
                        {u"body"_s, QString::fromLatin1(post.body.toBase64())}};
    }
    return posts;
}

/// A message as readmcap.mjs prints it.
struct Read
{
    QJsonObject metadata;
    QString topic;
    qint64 time = 0; // microseconds since the epoch
    QByteArray data;
};

QList<Read> readsOf(const QByteArray &output)
{
    QList<Read> reads;
    for (const QByteArray &line : output.split('\n')) {
        const QJsonObject message = QJsonDocument::fromJson(line).object();
        if (!message.isEmpty())
            reads += {message["metadata"_L1].toObject(), message["topic"_L1].toString(),
                      message["time"_L1].toString().toLongLong() / 1000,
                      QByteArray::fromBase64(message["data"_L1].toString().toLatin1())};
    }
    return reads;
}

/// The bodies among \a reads are the first ones that were posted, byte for byte. Returns how many; -1 if not.
int countPosts(const QList<Read> &reads)
{
    const std::vector<ChannelEvent> posts = oddPosts();
    std::size_t count = 0;
    for (const Read &read : reads) {
        if (!read.metadata.contains("client_id"_L1))
            continue;
        if (count == posts.size())
            return -1;
        const ChannelEvent &post = posts[count++];
        const bool isSame = read.data == post.body && read.time == post.time.time_since_epoch().count()
            && read.metadata["client_id"_L1].toString().toUtf8() == post.clientId
            && read.metadata["channel"_L1].toString().toUtf8() == post.key
            && (read.metadata["late"_L1] == "true"_L1) == (post.kind == Kind::LateBody);
        if (!isSame)
            return -1;
    }
    return static_cast<int>(count);
}

bool cutInTheLastChunk(const QString &path)
{
    const auto reader = RecordingReader::open(path);
    const mcap::ChunkIndex last = std::get<RecordingReader>(reader).mcap().summary().chunks.back();
    QFile file(path);
    return file.open(QIODevice::ReadWrite) && file.resize(static_cast<qint64>(last.offset + last.length / 2));
}

constexpr const char *kNotInstalled = "node and the packages of tests/npm/install.sh are not installed";
const QString kMcap = u"node_modules/@mcap/core"_s;
const QString kValidator = u"package/dist/commonjs/cli.js"_s;

} // namespace

/// Programs of others read what was recorded and exported.
class TestForeignReaders : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder.emplace();
        m_recording = m_folder->filePath(u"a.mcap"_s);
        QVERIFY(writeOddRecording(m_recording));
    }

    void pythonReadsTheTables()
    {
        const QString python = QStandardPaths::findExecutable(u"python3"_s);
        if (python.isEmpty())
            QSKIP("python3 is not installed");
        exportTo(ExportFormat::Csv, u"csv"_s);
        exportTo(ExportFormat::CsvLong, u"long.csv"_s);
        exportTo(ExportFormat::Ndjson, u"all.ndjson"_s);
        QFile posts(m_folder->filePath(u"posts.json"_s));
        QVERIFY(posts.open(QIODevice::WriteOnly));
        posts.write(QJsonDocument(postsAsJson()).toJson());
        posts.close();
        const Ran ran = run(python, {QStringLiteral(SUPERSYNK_CHECKEXPORTS), m_folder->path()});
        QVERIFY2(ran.exitCode == 0, ran.errors.constData());
    }

    void mcapReadsRecordings()
    {
        if (!has(kMcap))
            QSKIP(kNotInstalled);
        for (const char *how : {"index", "stream"})
            QCOMPARE(countPosts(readMcap(m_recording, how)), static_cast<int>(oddPosts().size()));
    }

    void mcapReadsRecordingsThatWereCutOff()
    {
        if (!has(kMcap))
            QSKIP(kNotInstalled);
        QVERIFY(cutInTheLastChunk(m_recording));
        const int count = countPosts(readMcap(m_recording, "stream"));
        QVERIFY2(count >= 6 && count < static_cast<int>(oddPosts().size()),
                 qPrintable(QString::number(count)));

        const RepairedFile repaired = repairFile(m_recording);
        QCOMPARE(repaired.problem, std::nullopt);
        for (const char *how : {"index", "stream"})
            QCOMPARE(countPosts(readMcap(m_recording, how)), count);
    }

    void mcapReadsNumbers()
    {
        if (!has(kMcap))
            QSKIP(kNotInstalled);
        exportTo(ExportFormat::McapNumbers, u"n.mcap"_s);
        for (const char *how : {"index", "stream"}) {
            const QList<Read> reads = readMcap(m_folder->filePath(u"n.mcap"_s), how);
            const auto of = [&](const QString &topic) {
                QByteArrayList data;
                for (const Read &read : reads) {
                    if (read.topic == topic)
                        data += read.data;
                }
                return data;
            };
            const QByteArray head = R"({"x":0.1,"y":1.62,"z":-0.3,"qx":0,"qy":0,"qz":0,"qw":1})";
            QCOMPARE(of(u"/lab/ann/head"_s),
                     QByteArrayList({head, R"({"x":1,"y":2,"z":3,"qx":0,"qy":1,"qz":0,"qw":0})", head}));
            QCOMPARE(of(u"/lab/a/b/left hand"_s), QByteArrayList{R"({"x":1e-07,"y":2,"z":3})"});
            QCOMPARE(of(u"/lab/a/b/numbers"_s), QByteArrayList{R"({"left hand_grip":0.5})"});
            QCOMPARE(of(u"/markers"_s).size(), 2);
        }
    }

    void bidsValidatorFindsNoError()
    {
        if (!has(kValidator))
            QSKIP(kNotInstalled);
        exportTo(ExportFormat::Bids, u"bids"_s);
        const QJsonObject report = validate(m_folder->filePath(u"bids"_s));
        QCOMPARE(report["issues"_L1].toObject()["errors"_L1].toArray(), QJsonArray());
        QVERIFY(report["summary"_L1].toObject()["subjects"_L1].toArray().size() > 10);
    }

    void bidsValidatorFindsAnErrorInADamagedExport()
    {
        if (!has(kValidator))
            QSKIP(kNotInstalled);
        exportTo(ExportFormat::Bids, u"bids"_s);
        QVERIFY(QFile::remove(m_folder->filePath(u"bids/dataset_description.json"_s)));
        const QJsonObject report = validate(m_folder->filePath(u"bids"_s));
        QVERIFY(!report["issues"_L1].toObject()["errors"_L1].toArray().isEmpty());
    }

    void libxdfReadsStreams()
    {
#ifdef SUPERSYNK_HAS_XDF
        exportTo(ExportFormat::Xdf, u"a.xdf"_s);
        Xdf xdf;
        QCOMPARE(xdf.load_xdf(m_folder->filePath(u"a.xdf"_s).toStdString()), 0);
        const auto streamOf = [&](const std::string &name) -> const Xdf::Stream * {
            for (const Xdf::Stream &stream : xdf.streams) {
                if (stream.info.name == name)
                    return &stream;
            }
            return nullptr;
        };
        const Xdf::Stream *ann = streamOf("lab/ann");
        QVERIFY(ann);
        QCOMPARE(ann->info.channel_count, 11); // head with rotation, left hand, its grip
        QCOMPARE(ann->time_stamps.size(), 3U); // the late one is left out
        QCOMPARE(ann->time_series.size(), 11U);
        QCOMPARE(ann->time_series[0], std::vector<float>({0.1F, 1.0F, 0.1F}));
        QVERIFY(std::isnan(ann->time_series[7][1])); // no left hand in the second body
        const double begin = std::chrono::duration<double>(kBegin.time_since_epoch()).count();
        QVERIFY(std::abs(ann->time_stamps[1] - begin - 0.1) < 1e-6);

        const Xdf::Stream *odd = streamOf("lab/é, \"👩‍🚀\"");
        QVERIFY(odd);
        QCOMPARE(odd->info.channels.size(), 11U);
        QVERIFY(!streamOf("lab/silent"));
        QVERIFY(streamOf("Supersynk markers"));
        QStringList markers;
        for (const auto &event : xdf.eventMap)
            markers += QString::fromStdString(event.first.first);
        QCOMPARE(markers, QStringList({u"Door, left: \"opens\"\nslowly"_s, u"é"_s}));
#else
        QSKIP("libxdf is not installed");
#endif
    }

private:
    void exportTo(ExportFormat format, const QString &name)
    {
        const ExportResult result = exportRecording(
            m_recording, {.format = format, .target = m_folder->filePath(name)}, [](double) { return true; });
        QVERIFY2(result.outcome == ExportResult::Outcome::Done, qPrintable(result.problem));
    }

    static QString node()
    {
        return QStandardPaths::findExecutable(u"node"_s);
    }

    /// Whether node is there, and \a file of its packages.
    static bool has(const QString &file)
    {
        return !node().isEmpty() && QFile::exists(kNpm + u'/' + file);
    }

    /// The messages of a file, or none if they can't be read.
    static QList<Read> readMcap(const QString &path, const char *how)
    {
        const Ran ran = run(node(), {kScripts + u"/readmcap.mjs"_s, kNpm, path, QString::fromLatin1(how)});
        if (ran.exitCode != 0)
            qWarning("%s", ran.errors.constData());
        return ran.exitCode == 0 ? readsOf(ran.output) : QList<Read>();
    }

    /// The report of bids-validator.
    static QJsonObject validate(const QString &folder)
    {
        const Ran ran = run(node(), {kScripts + u"/validatebids.cjs"_s, kNpm, folder});
        return QJsonDocument::fromJson(ran.output).object();
    }

    std::optional<QTemporaryDir> m_folder;
    QString m_recording;
};

SUPERSYNK_TEST(TestForeignReaders)
#include "tst_foreignreaders.moc"
