// SPDX-License-Identifier: GPL-3.0-only
#include "server/recording/mcap/mcapscan.h"

#include "server/base/writeall.h"

#include <QFileDevice>

#include <utility>

namespace supersynk::mcap {
namespace {

/// Of all records but chunks, whose contents are not read. McapWriter never produces longer ones.
constexpr std::uint64_t kLongestRecord = 64 * 1024 * 1024;

/// The bytes before the compressed records in a chunk whose compression is named by four letters or less.
constexpr qint64 kChunkHead = 8 + 8 + 8 + 4 + (4 + 4) + 8;

class Scanner
{
public:
    explicit Scanner(QIODevice &file)
        : m_file(file)
        , m_size(static_cast<std::uint64_t>(file.size()))
    {}

    std::optional<Scan> run()
    {
        if (!m_file.seek(0) || m_file.read(kMagic.size()) != kMagic)
            return std::nullopt;
        m_position = static_cast<std::uint64_t>(kMagic.size());
        while (readRecord()) {}
        m_scan.lastChunk = std::move(m_chunk);
        m_scan.end = m_scan.lastChunk ? m_scan.lastChunk->offset : m_position;
        return std::move(m_scan);
    }

private:
    /// False if there is no whole record any more.
    bool readRecord()
    {
        const QByteArray head = m_file.read(kRecordHead);
        Decoder decoder(head);
        const auto opcode = static_cast<Opcode>(decoder.number<std::uint8_t>());
        const auto length = decoder.number<std::uint64_t>();
        if (!decoder.isValid() || length > m_size - m_position - kRecordHead)
            return false;
        if (opcode != Opcode::MessageIndex)
            closeChunk();
        if (opcode == Opcode::DataEnd) {
            m_scan.isFinished = endsInOrder();
            return false;
        }
        const std::uint64_t size = kRecordHead + length;
        const bool isRead = opcode == Opcode::Chunk ? readChunk(size) : readOther(opcode, length);
        m_position += isRead ? size : 0;
        const auto position = static_cast<qint64>(m_position);
        return isRead && (m_file.pos() == position || m_file.seek(position)); // seek() is a system call
    }

    /// Whether the file ends with a footer, so that all before that was written.
    bool endsInOrder()
    {
        const qint64 tail = kFooter + kMagic.size();
        if (!m_file.seek(static_cast<qint64>(m_size) - tail))
            return false;
        const QByteArray end = m_file.read(tail);
        return end.endsWith(kMagic) && end.startsWith(static_cast<char>(Opcode::Footer));
    }

    bool readChunk(std::uint64_t size)
    {
        const QByteArray head = m_file.read(kChunkHead);
        Decoder from(head);
        ChunkIndex index{.start = from.time(), .end = from.time(), .offset = m_position, .length = size};
        index.uncompressedSize = from.number<std::uint64_t>();
        (void)from.number<std::uint32_t>(); // CRC
        index.compression = from.text().toByteArray();
        index.compressedSize = from.number<std::uint64_t>();
        if (from.isValid())
            m_chunk = std::move(index);
        return from.isValid();
    }

    bool readOther(Opcode opcode, std::uint64_t length)
    {
        if (length > kLongestRecord)
            return false;
        const QByteArray contents = m_file.read(static_cast<qint64>(length));
        switch (opcode) {
        case Opcode::Schema:
            return add(m_scan.summary.schemas, Schema::read(contents));
        case Opcode::Channel:
            return add(m_scan.summary.channels, Channel::read(contents));
        case Opcode::Metadata: {
            const QByteArray name = Decoder(contents).text().toByteArray();
            m_scan.summary.metadata.push_back({m_position, kRecordHead + length, name});
            return true;
        }
        case Opcode::MessageIndex:
            return readMessageIndex(contents);
        default:
            return true;
        }
    }

    template <typename T>
    static bool add(std::vector<T> &all, std::optional<T> &&one)
    {
        const bool isThere = one.has_value();
        if (isThere)
            all.push_back(*std::move(one));
        return isThere;
    }

    bool readMessageIndex(QByteArrayView contents)
    {
        Decoder from(contents);
        const auto channel = from.number<std::uint16_t>();
        const QByteArrayView entries = from.text();
        if (!m_chunk || !from.isValid())
            return false;
        Encoder(m_chunk->messageIndexes).numbers(channel, m_position);
        m_chunk->messageIndexLength += static_cast<std::uint64_t>(kRecordHead + contents.size());
        m_indexes[channel] = entries.toByteArray();
        return true;
    }

    /// Another record follows the indexes of a chunk, so they are all there.
    void closeChunk()
    {
        if (m_chunk)
            m_scan.summary.add(*std::exchange(m_chunk, std::nullopt), m_indexes);
        m_indexes.clear();
    }

    QIODevice &m_file;
    const std::uint64_t m_size;
    std::uint64_t m_position = 0; // of the record to be read
    Scan m_scan;
    std::optional<ChunkIndex> m_chunk; // the latest, while its indexes may go on
    MessageIndexes m_indexes;          // of that
};

/// Adds the last chunk to the \a scan if it can be read, with its message indexes rebuilt, which are
/// returned.
QByteArray completeLastChunk(QIODevice &file, Scan &scan)
{
    auto chunk = std::exchange(scan.lastChunk, std::nullopt);
    if (!chunk || !file.seek(static_cast<qint64>(chunk->offset) + kRecordHead))
        return {};
    const auto records = recordsOf(file.read(static_cast<qint64>(chunk->length) - kRecordHead));
    MessageIndexes indexes;
    const auto index = [&indexes](const Message &message, std::uint64_t offset) {
        Encoder(indexes[message.channel]).time(message.logTime).number(offset);
    };
    if (!records || !forEachMessage(*records, index))
        return {};
    scan.end = chunk->offset + chunk->length;
    QByteArray bytes;
    chunk->messageIndexes = appendIndexes(bytes, scan.end, indexes);
    chunk->messageIndexLength = static_cast<std::uint64_t>(bytes.size());
    scan.summary.add(*std::move(chunk), indexes);
    return bytes;
}

} // namespace

std::optional<Scan> scan(QIODevice &file)
{
    return Scanner(file).run();
}

std::optional<Summary> repair(QFileDevice &file)
{
    auto found = scan(file);
    if (!found || found->isFinished)
        return found ? std::optional(std::move(found->summary)) : std::nullopt;
    QByteArray bytes = completeLastChunk(file, *found);
    bytes.append(found->summary.fileEnd(found->end + static_cast<std::uint64_t>(bytes.size())));
    const auto end = static_cast<qint64>(found->end);
    if (!file.resize(end) || !file.seek(end) || !writeAll(file, bytes)
        || !(file.flush() || file.flush())) // a full disk gives its reason only after it has taken a part
        return std::nullopt;
    return std::move(found->summary);
}

} // namespace supersynk::mcap
