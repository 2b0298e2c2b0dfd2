// SPDX-License-Identifier: GPL-3.0-only
#include "server/recording/recordingreader.h"

#include "tests/support/testmain.h"

#include <QFile>
#include <QTemporaryDir>

#include <map>
#include <optional>

using namespace supersynk;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

using Kind = ChannelEvent::Kind;

namespace {

constexpr Instant kBegin{1'700'000'000s};

ChannelEvent post(const QByteArray &key, const QByteArray &id, Instant time, const QByteArray &text = "x")
{
    return {.kind = Kind::Body,
            .time = time,
            .key = key,
            .clientId = id,
            .body = "{\"client_id\":\"" + id + "\",\n\"t\":\"" + text + "\"}"};
}

/// One line for each event that is left, by its place in time.
QStringList rest(RecordingReader &reader)
{
    QStringList lines;
    while (const auto event = reader.next()) {
        QString line = QString::number((timeOf(*event) - kBegin) / 1ms) + u' ';
        if (const auto *it = std::get_if<ChannelEvent>(&*event)) {
            line += QString::fromUtf8(it->key + '/' + it->clientId + ' ') + RecordingWriter::nameOf(it->kind)
                + QString::fromUtf8(it->body);
            if (it->kind == Kind::LateBody)
                line += u" late"_s;
            if (it->clientTime)
                line += u" at %1"_s.arg(*it->clientTime);
        } else if (const auto *marker = std::get_if<Marker>(&*event)) {
            line += marker->label + u':' + marker->text
                + QString::fromUtf8(' ' + marker->key + '/' + marker->clientId);
        } else if (const auto *change = std::get_if<TimeoutChange>(&*event)) {
            line += u"timeout %1"_s.arg(change->timeout.count());
        } else {
            line += u"gap %1"_s.arg(std::get<RecordingGap>(*event).dropped);
        }
        lines += line;
    }
    return lines;
}

} // namespace

/// Recordings are read as they were written.
class TestRecordingReader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder.emplace();
        m_path = m_folder->filePath(u"a.mcap"_s);
    }

    void allThatIsWrittenIsRead()
    {
        write([](RecordingWriter &writer) {
            QVERIFY(writer.addClientTimeout(2500ms, kBegin));
            QVERIFY(writer.add({.kind = Kind::Joined, .key = "l/ab", .clientId = "ann"}, kBegin + 1ms));
            QVERIFY(writer.add(post("l/ab", "ann", {}), kBegin + 1ms));
            ChannelEvent late = post("l/ab", "ann", {}, "y");
            late.kind = Kind::LateBody;
            late.clientTime = 12.5;
            QVERIFY(writer.add(late, kBegin + 2ms));
            QVERIFY(writer.add(
                Marker{.time = {}, .label = u"Door"_s, .text = u"opens"_s, .key = "l/ab", .clientId = "é"},
                kBegin + 3ms));
            QVERIFY(writer.addGap(7, kBegin + 4ms));
            for (const auto kind : {Kind::Left, Kind::TimedOut, Kind::Removed})
                QVERIFY(writer.add({.kind = kind, .key = "l/ab", .clientId = "ann"}, kBegin + 5ms));
        });
        auto reader = open();
        QCOMPARE(rest(*reader),
                 QStringList({u"0 timeout 2500"_s, u"1 l/ab/ann joined"_s,
                              u"1 l/ab/ann {\"client_id\":\"ann\",\n\"t\":\"x\"}"_s,
                              u"2 l/ab/ann {\"client_id\":\"ann\",\n\"t\":\"y\"} late at 12.5"_s,
                              u"3 Door:opens l/ab/é"_s, u"4 gap 7"_s, u"5 l/ab/ann left"_s,
                              u"5 l/ab/ann timed out"_s, u"5 l/ab/ann removed"_s}));
        QCOMPARE(reader->begin(), kBegin);
        QCOMPARE(reader->end(), kBegin + 5ms);
        QCOMPARE(reader->session().at("study"), "maze"_ba);
        QCOMPARE(reader->clients().size(), 1U);
        QCOMPARE(reader->clients().front().bodies, 2U);
        QCOMPARE(reader->clients().front().lateBodies, 1U);
        QVERIFY(reader->isFinished());
    }

    void replayedClientsAreMarked()
    {
        write([](RecordingWriter &writer) {
            ChannelEvent event = post("lab", "ann", {});
            QVERIFY(writer.add(event, kBegin));
            event.isReplayed = true;
            QVERIFY(writer.add(event, kBegin + 1ms));
            event.kind = Kind::Left;
            QVERIFY(writer.add(event, kBegin + 2ms));
        });
        auto reader = open();
        for (const bool isReplayed : {false, true, true})
            QCOMPARE(std::get<ChannelEvent>(reader->next().value()).isReplayed, isReplayed);
        QCOMPARE(reader->clients().size(), 1U);
    }

    void entriesAreFoundWithAndWithoutIndexes()
    {
        const QByteArray large(400'000, 'x'); // three fill a chunk
        write([&](RecordingWriter &writer) {
            for (int i = 0; i < 7; ++i)
                QVERIFY(writer.add(post("lab", i % 2 == 0 ? "ann" : "bob", {}, large), kBegin + i * 1ms));
        });
        const auto reader = open();
        for (mcap::ChunkIndex chunk : reader->chunks()) {
            std::map<mcap::Time, std::uint64_t> indexed;
            QVERIFY(reader->forEachEntry(
                chunk, [&](std::uint16_t, const mcap::IndexEntry &it) { indexed[it.logTime] = it.offset; }));
            chunk.messageIndexes.clear();
            std::map<mcap::Time, std::uint64_t> found;
            QVERIFY(reader->forEachEntry(
                chunk, [&](std::uint16_t, const mcap::IndexEntry &it) { found[it.logTime] = it.offset; }));
            QVERIFY(!found.empty() && found == indexed);
            const auto records = reader->mcap().records(chunk);
            for (const auto &[time, offset] : found)
                QVERIFY(mcap::messageAt(*records, offset)->logTime == time);
            QVERIFY(!mcap::messageAt(*records, static_cast<std::uint64_t>(records->size())));
        }
    }

    void overlappingChunksAreReadInTheOrderOfTime()
    {
        const QByteArray large(400'000, 'x'); // three fill a chunk
        write([&](RecordingWriter &writer) {
            for (const int time : {0, 2, 5, 1, 3, 4, 9, 8, 7, 6})
                QVERIFY(writer.add(post("lab", QByteArray::number(time), {}, large), kBegin + time * 1ms));
        });
        auto reader = open();
        QVERIFY(reader->mcap().summary().chunks.size() > 2);
        for (int time = 0; time < 10; ++time)
            QCOMPARE(timeOf(reader->next().value()), kBegin + time * 1ms);
        QVERIFY(!reader->next());
    }

    void seekGoesToTheFirstEventAtAMomentOrLater()
    {
        write([](RecordingWriter &writer) {
            for (int second = 0; second < 20; ++second) {
                QVERIFY(writer.add(post("lab", "ann", {}), kBegin + second * 1s));
                QVERIFY(writer.flushDue(kBegin + second * 1s + 500ms));
            }
        });
        auto reader = open();
        for (const int second : {7, 0, 19}) {
            reader->seek(kBegin + second * 1s - 1ms);
            QCOMPARE(timeOf(reader->next().value()), kBegin + second * 1s);
            QCOMPARE(rest(*reader).size(), 19 - second);
        }
        reader->seek(kBegin + 1min);
        QVERIFY(!reader->next());
    }

    void damagedChunksAreLeftOut()
    {
        write([](RecordingWriter &writer) {
            for (int second = 0; second < 3; ++second) {
                QVERIFY(writer.add(post("lab", "ann", {}), kBegin + second * 1s));
                QVERIFY(writer.flushDue(kBegin + second * 1s + 500ms));
            }
        });
        const mcap::ChunkIndex second = open()->mcap().summary().chunks.at(1);
        QFile file(m_path);
        QVERIFY(file.open(QIODevice::ReadWrite));
        QVERIFY(file.seek(static_cast<qint64>(second.offset + second.length / 2)));
        QVERIFY(file.write("damage") == 6);
        file.close();
        auto reader = open();
        QCOMPARE(rest(*reader).size(), 2);
        QCOMPARE(reader->damagedChunks(), 1U);
    }

    void aCutOffFileCountsTheMessagesOfItsLastChunk()
    {
        QFile file(m_path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        RecordingWriter writer(file);
        QVERIFY(writer.begin({}));
        QVERIFY(writer.add(post("lab", "ann", kBegin), kBegin));
        QVERIFY(writer.flushDue(kBegin + 500ms));
        file.close();
        auto reader = open();
        QVERIFY(!reader->isFinished());
        QCOMPARE(reader->messageCount(), 1U);
        QCOMPARE(reader->clients().front().bodies, 1U);
        QCOMPARE(rest(*reader).size(), 1);
    }

    void aFileThatIsNoRecordingIsExplained()
    {
        const auto problem = [this](const QByteArray &contents) {
            QFile file(m_path);
            (void)(file.open(QIODevice::WriteOnly) && file.write(contents));
            file.close();
            const auto opened = RecordingReader::open(m_path);
            const auto *text = std::get_if<QString>(&opened);
            return text ? *text : QString();
        };
        QVERIFY(problem("hello").contains(u"is not a recording"_s));
        QVERIFY(problem("").contains(u"is not a recording"_s));
        QFile::remove(m_path);
        const auto missing = RecordingReader::open(m_path);
        QVERIFY(std::get<QString>(missing).contains(u"a.mcap"_s));
    }

private:
    template <typename Write>
    void write(Write write) const
    {
        QFile file(m_path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        RecordingWriter writer(file);
        QVERIFY(writer.begin({{"study", "draft"}}));
        write(writer);
        QVERIFY(writer.finish({{"study", "maze"}}));
    }

    [[nodiscard]] std::optional<RecordingReader> open() const
    {
        auto opened = RecordingReader::open(m_path);
        auto *reader = std::get_if<RecordingReader>(&opened);
        return reader ? std::optional(std::move(*reader)) : std::nullopt;
    }

    std::optional<QTemporaryDir> m_folder;
    QString m_path;
};

SUPERSYNK_TEST(TestRecordingReader)
#include "tst_recordingreader.moc"
