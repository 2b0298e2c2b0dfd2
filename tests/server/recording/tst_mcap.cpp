// SPDX-License-Identifier: GPL-3.0-only
#include "server/recording/mcap/mcapreader.h"
#include "server/recording/mcap/mcapscan.h"
#include "server/recording/mcap/mcapwriter.h"
#include "tests/support/testmain.h"

#include <QBuffer>
#include <QTemporaryFile>

#include <limits>

using namespace supersynk::mcap;
using namespace Qt::StringLiterals;

namespace {

Time at(qint64 milliseconds)
{
    return Time(std::chrono::milliseconds(1'700'000'000'000 + milliseconds));
}

/// Writes three chunks of three messages each on two channels, and, at last, what \a end does.
template <typename End>
QByteArray file(End end)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    McapWriter writer(buffer, "test");
    [&] {
        QVERIFY(writer.begin());
        QVERIFY(writer.addMetadata("session", {{"task", "maze"}}));
        const std::uint16_t schema = writer.addSchema("Pose", "jsonschema", "{}");
        const auto ann = writer.addChannel("/lab/ann", "json", schema, {{"late", "false"}});
        const auto bob = writer.addChannel("/lab/bob", "json", 0, {});
        QVERIFY(ann && bob);
        for (std::uint32_t i = 0; i < 9; ++i) {
            const QByteArray body = "{\"client_id\":\"x\",\"n\":" + QByteArray::number(i) + '}';
            writer.addMessage(i % 3 == 0 ? *bob : *ann, i, at(i * 10), at(i), body);
            if (i % 3 == 2)
                QVERIFY(writer.writeChunk());
        }
        end(writer);
    }();
    return buffer.data();
}

QByteArray wholeFile()
{
    return file([](McapWriter &writer) { QVERIFY(writer.finish()); });
}

/// "3 /lab/ann {…}" for each message, in the order of the file.
QByteArrayList messagesIn(const McapReader &reader)
{
    QByteArrayList lines;
    for (const ChunkIndex &chunk : reader.summary().chunks) {
        const auto records = reader.records(chunk);
        if (!records)
            return {"damaged"};
        forEachMessage(*records, [&](const Message &message, std::uint64_t) {
            const Channel *channel = reader.summary().channel(message.channel);
            lines += QByteArray::number(message.sequence) + ' ' + (channel ? channel->topic : "?"_ba) + ' '
                + message.data.toByteArray();
        });
    }
    return lines;
}

QByteArrayList messagesIn(QByteArray bytes)
{
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::ReadOnly);
    const auto reader = McapReader::open(buffer);
    return reader ? messagesIn(*reader) : QByteArrayList{"no file"};
}

/// What repair() makes of \a bytes; empty if it can't.
QByteArray repaired(const QByteArray &bytes)
{
    QTemporaryFile file;
    if (!file.open() || file.write(bytes) != bytes.size() || !repair(file) || !file.seek(0))
        return {};
    return file.readAll();
}

/// Where the last chunk of wholeFile() begins and ends.
ChunkIndex lastChunkOf(QByteArray bytes)
{
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::ReadOnly);
    return McapReader::open(buffer)->summary().chunks.back();
}

} // namespace

/// The container of recordings.
class TestMcap : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsWrittenIsRead()
    {
        QByteArray bytes = wholeFile();
        QBuffer buffer(&bytes);
        QVERIFY(buffer.open(QIODevice::ReadOnly));
        const auto reader = McapReader::open(buffer);
        QVERIFY(reader && reader->isFinished());
        QCOMPARE(reader->summary().messageCount(), 9U);
        QCOMPARE(reader->summary().messages.at(1), 6U);
        QVERIFY(reader->summary().span() == std::pair(at(0), at(80)));
        QCOMPARE(reader->metadata("session").value_or(Metadata()).at("task"), "maze"_ba);
        QCOMPARE(messagesIn(*reader).size(), 9);
        QCOMPARE(messagesIn(*reader).at(3), "3 /lab/bob {\"client_id\":\"x\",\"n\":3}"_ba);
    }

    void aFileCutAnywhereKeepsItsWholeChunks()
    {
        const QByteArray bytes = wholeFile();
        const QByteArrayList all = messagesIn(bytes);
        for (qsizetype size = kMagic.size(); size < bytes.size(); ++size) {
            const QByteArrayList read = messagesIn(bytes.first(size));
            QVERIFY2(read == all.first(read.size()), qPrintable(QString::number(size)));
            QCOMPARE(messagesIn(repaired(bytes.first(size))), read);
        }
    }

    void aRepairMakesTheFileThatAnEndWouldHaveMade()
    {
        const QByteArray bytes = wholeFile();
        QCOMPARE(repaired(file([](McapWriter &) {})), bytes);
        QCOMPARE(repaired(bytes), bytes);
        QCOMPARE(repaired(bytes.chopped(1)), bytes);
    }

    void aChunkWithoutItsIndexesIsKept()
    {
        const QByteArray bytes = wholeFile();
        const ChunkIndex last = lastChunkOf(bytes);
        const auto end = static_cast<qsizetype>(last.offset + last.length);
        QCOMPARE(repaired(bytes.first(end)), bytes);
        QCOMPARE(messagesIn(repaired(bytes.first(end - 1))).size(), 6);
    }

    void aDamagedLastChunkIsCutOff()
    {
        QByteArray bytes = wholeFile();
        const ChunkIndex last = lastChunkOf(bytes);
        const auto end = static_cast<qsizetype>(last.offset + last.length);
        bytes.truncate(end);
        bytes[end - 5] = static_cast<char>(~bytes[end - 5]);
        QCOMPARE(messagesIn(repaired(bytes)).size(), 6);
    }

    void aFileWithoutIndexesIsRead()
    {
        const QByteArray bytes = file([](McapWriter &writer) { QVERIFY(writer.finishBare()); });
        QCOMPARE(messagesIn(bytes).size(), 9);
    }

    void timesAfterOursAreTheLastOne()
    {
        QCOMPARE(timeOf(1), Time(std::chrono::nanoseconds(1)));
        QCOMPARE(timeOf(numberOf(Time::max())), Time::max());
        QCOMPARE(timeOf(std::numeric_limits<std::uint64_t>::max()), Time::max());
    }

    /// Hours have thousands of chunks, each with many clients.
    void indexesOfChunksTakeTheMemoryThatTheyTakeInTheFile()
    {
        constexpr int kChunks = 2000;
        constexpr int kChannels = 30;
        QBuffer buffer;
        buffer.open(QIODevice::ReadWrite);
        McapWriter writer(buffer, "test");
        QVERIFY(writer.begin());
        for (int i = 0; i < kChannels; ++i)
            QVERIFY(writer.addChannel("/lab/" + QByteArray::number(i), "json", 0, {}));
        for (int i = 0; i < kChunks * kChannels; ++i) {
            writer.addMessage(static_cast<std::uint16_t>(1 + i % kChannels), 0, at(i), at(i), "{}");
            if (i % kChannels == kChannels - 1)
                QVERIFY(writer.writeChunk());
        }
        QVERIFY(writer.finish());
        const auto reader = McapReader::open(buffer);
        QVERIFY(reader);
        const auto &chunks = reader->summary().chunks;
        QCOMPARE(chunks.size(), std::size_t(kChunks));
        for (const ChunkIndex &chunk : chunks)
            QVERIFY(chunk.messageIndexes.capacity() <= kChannels * kChunkIndexEntry + 16);
        QVERIFY(sizeof(ChunkIndex) <= 160);
    }

    void whatIsNoRecordingIsRefused()
    {
        QCOMPARE(messagesIn("{\"client_id\":\"x\"}"_ba), QByteArrayList{"no file"});
        QVERIFY(repaired("{\"client_id\":\"x\"}"_ba).isEmpty());
    }

    /// Sizes in a damaged file are not believed.
    void damagedBytesDoNoHarm()
    {
        const QByteArray bytes = wholeFile();
        for (qsizetype i = 0; i < bytes.size(); ++i) {
            QByteArray damaged = bytes;
            damaged[i] = static_cast<char>(0xff);
            (void)messagesIn(damaged);
            (void)repaired(damaged.chopped(30));
        }
    }
};

SUPERSYNK_TEST(TestMcap)
#include "tst_mcap.moc"
