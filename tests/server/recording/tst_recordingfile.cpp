// SPDX-License-Identifier: GPL-3.0-only
#include "server/recording/recordingfile.h"

#include "server/recording/mcap/mcapreader.h"
#include "server/recording/recordingwriter.h"
#include "tests/support/testmain.h"

#include <QDir>
#include <QTemporaryDir>

#include <optional>

using namespace supersynk;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

mcap::Time at(std::chrono::milliseconds time)
{
    return mcap::Time(1'700'000'000s + time);
}

/// Adds five bodies, 100 ms apart.
void addBodies(RecordingWriter &writer)
{
    for (int i = 0; i < 5; ++i) {
        QVERIFY(writer.add(ChannelEvent{.key = "lab", .clientId = "ann", .body = "{\"client_id\":\"ann\"}"},
                           at(i * 100ms)));
    }
}

} // namespace

/// The file of a recording on the disk.
class TestRecordingFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder.emplace();
        m_path = m_folder->filePath(u"a/b/one.mcap"_s);
    }

    void itIsAPartUntilItIsClosed()
    {
        RecordingFile file(m_path);
        QCOMPARE(file.create(), std::nullopt);
        QVERIFY(QFile::exists(m_path + u".part"_s));
        RecordingWriter writer(file.part());
        QVERIFY(writer.begin({}));
        addBodies(writer);
        QVERIFY(writer.finish({}));
        QCOMPARE(file.close(5), std::nullopt);
        QVERIFY(QFile::exists(m_path));
        QVERIFY(!QFile::exists(m_path + u".part"_s));
    }

    void nothingIsOverwritten()
    {
        RecordingFile first(m_path);
        QCOMPARE(first.create(), std::nullopt);
        QVERIFY(RecordingFile(m_path).create());
        RecordingWriter writer(first.part());
        QVERIFY(writer.begin({}) && writer.finish({}));
        QCOMPARE(first.close(0), std::nullopt);
        QVERIFY(RecordingFile(m_path).create());
    }

    void aFileThatLacksMessagesKeepsItsPart()
    {
        RecordingFile file(m_path);
        QCOMPARE(file.create(), std::nullopt);
        RecordingWriter writer(file.part());
        QVERIFY(writer.begin({}) && writer.finish({}));
        QVERIFY(file.close(1));
        QVERIFY(!QFile::exists(m_path));
    }

    void aFolderThatGoesAwayIsSeen()
    {
#ifdef Q_OS_WIN
        QSKIP("Windows keeps the folder of an open file");
#endif
        RecordingFile file(m_path);
        QCOMPARE(file.create(), std::nullopt);
        QVERIFY(QDir(m_folder->filePath(u"a"_s)).removeRecursively());
        QVERIFY(file.sync());
    }

    void partsOfACrashAreRepaired()
    {
        {
            RecordingFile file(m_path);
            QCOMPARE(file.create(), std::nullopt);
            RecordingWriter writer(file.part());
            QVERIFY(writer.begin({}));
            addBodies(writer);
            QVERIFY(writer.flushDue(at(1s)));
        }
        const Repaired result = repairParts(m_folder->path());
        QCOMPARE(result.repaired, QStringList{m_path});
        QVERIFY(result.failed.isEmpty());
        QFile file(m_path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto reader = mcap::McapReader::open(file);
        QVERIFY(reader && reader->isFinished());
        QCOMPARE(reader->summary().messageCount(), 5U);
    }

    void whatOthersHaveWrittenIsLeftAlone()
    {
        const QString part = m_path + u".part"_s;
        QFile file(part);
        QVERIFY(QDir().mkpath(QFileInfo(part).path()) && file.open(QIODevice::WriteOnly));
        mcap::McapWriter writer(file, "of an export");
        QVERIFY(writer.begin() && writer.addMetadata(RecordingWriter::kLabels, {{"ann", "Ann"}}));
        file.close();
        const qint64 size = file.size();
        const Repaired result = repairParts(m_folder->path());
        QVERIFY(result.repaired.isEmpty() && result.failed.isEmpty());
        QVERIFY(repairFile(part).problem);
        QCOMPARE(QFileInfo(part).size(), size);
    }

    void aPartThatIsBeingWrittenIsLeftAlone()
    {
        RecordingFile file(m_path);
        QCOMPARE(file.create(), std::nullopt);
        RecordingWriter writer(file.part());
        QVERIFY(writer.begin({}));
        const Repaired result = repairParts(m_folder->path());
        QVERIFY(result.repaired.isEmpty() && result.failed.isEmpty());
        QVERIFY(QFile::exists(m_path + u".part"_s));
    }

private:
    std::optional<QTemporaryDir> m_folder;
    QString m_path;
};

SUPERSYNK_TEST(TestRecordingFile)
#include "tst_recordingfile.moc"
