// SPDX-License-Identifier: GPL-3.0-only
#include "server/recording/mcap/mcapreader.h"

#include "server/recording/mcap/mcapscan.h"

#include <QIODevice>

#include <algorithm>
#include <utility>

namespace supersynk::mcap {
namespace {

constexpr std::uint64_t kLongestSummary = 512 * 1024 * 1024; // weeks of chunks

template <typename T>
void add(std::vector<T> &all, std::optional<T> &&one)
{
    if (one)
        all.push_back(*std::move(one));
}

} // namespace

McapReader::McapReader(QIODevice &file, Summary summary, bool isFinished)
    : m_file(&file)
    , m_summary(std::move(summary))
    , m_isFinished(isFinished)
{
    sortChunks();
}

void McapReader::sortChunks()
{
    std::ranges::stable_sort(m_summary.chunks, {}, &ChunkIndex::start);
}

std::optional<McapReader> McapReader::open(QIODevice &file)
{
    if (auto summary = readSummary(file))
        return McapReader(file, *std::move(summary), true);
    auto found = scan(file);
    if (!found)
        return std::nullopt;
    McapReader reader(file, std::move(found->summary), found->isFinished);
    if (found->lastChunk)
        reader.addLastChunk(*std::move(found->lastChunk));
    return reader;
}

void McapReader::addLastChunk(ChunkIndex chunk)
{
    if (const auto chunkRecords = records(chunk)) {
        (void)forEachMessage(*chunkRecords, [this](const Message &message, std::uint64_t) {
            ++m_summary.messages[message.channel];
        });
    }
    m_cutChunk = chunk.offset;
    m_summary.chunks.push_back(std::move(chunk));
    sortChunks();
}

std::optional<Summary> McapReader::readSummary(QIODevice &file)
{
    const qint64 tail = kFooter + kMagic.size();
    if (!file.seek(0) || file.read(kMagic.size()) != kMagic || file.size() < tail
        || !file.seek(file.size() - tail))
        return std::nullopt;
    const QByteArray end = file.read(tail);
    const auto footer = firstRecord(end);
    if (!end.endsWith(kMagic) || !footer || footer->opcode != Opcode::Footer)
        return std::nullopt;
    Decoder from(footer->contents);
    const auto start = from.number<std::uint64_t>();
    const auto footerAt = static_cast<std::uint64_t>(file.size() - tail);
    if (start == 0 || start > footerAt || footerAt - start > kLongestSummary)
        return std::nullopt;

    file.seek(static_cast<qint64>(start));
    const QByteArray bytes = file.read(static_cast<qint64>(footerAt - start));
    Summary summary;
    for (QByteArrayView rest = bytes; !rest.isEmpty();) {
        const auto record = firstRecord(rest);
        if (!record)
            return std::nullopt;
        switch (record->opcode) {
        case Opcode::Schema:
            add(summary.schemas, Schema::read(record->contents));
            break;
        case Opcode::Channel:
            add(summary.channels, Channel::read(record->contents));
            break;
        case Opcode::ChunkIndex:
            add(summary.chunks, ChunkIndex::read(record->contents));
            break;
        case Opcode::MetadataIndex:
            add(summary.metadata, MetadataIndex::read(record->contents));
            break;
        case Opcode::Statistics: {
            Decoder statistics(record->contents);
            (void)statistics.bytes(8 + 2 + 4 + 4 + 4 + 4 + 8 + 8);
            Decoder counts(statistics.text());
            while (!counts.atEnd()) {
                const auto channel = counts.number<std::uint16_t>();
                summary.messages[channel] = counts.number<std::uint64_t>();
            }
            break;
        }
        default:
            break;
        }
        rest = rest.sliced(record->size);
    }
    return summary;
}

std::optional<Metadata> McapReader::metadata(QByteArrayView name) const
{
    const auto &indexes = m_summary.metadata;
    for (auto place = indexes.rbegin(); place != indexes.rend();
         ++place) { // clang 14 has no std::views::reverse
        const MetadataIndex &index = *place;
        if (index.name != name || index.length > kLongestSummary
            || !m_file->seek(static_cast<qint64>(index.offset)))
            continue;
        const QByteArray bytes = m_file->read(static_cast<qint64>(index.length));
        const auto record = firstRecord(bytes);
        if (!record || record->opcode != Opcode::Metadata)
            continue;
        Decoder from(record->contents);
        (void)from.text();
        Metadata metadata = from.metadata();
        if (from.isValid())
            return metadata;
    }
    return std::nullopt;
}

std::optional<QByteArray> McapReader::records(const ChunkIndex &chunk) const
{
    if (chunk.length > kLongestChunk || !m_file->seek(static_cast<qint64>(chunk.offset)))
        return std::nullopt;
    const QByteArray bytes = m_file->read(static_cast<qint64>(chunk.length));
    const auto record = firstRecord(bytes);
    if (!record || record->opcode != Opcode::Chunk)
        return std::nullopt;
    return recordsOf(record->contents);
}

std::optional<QByteArray> McapReader::indexes(const ChunkIndex &chunk) const
{
    // They follow the chunk.
    const std::uint64_t offset = chunk.offset + chunk.length;
    if (chunk.messageIndexes.isEmpty() || chunk.messageIndexLength == 0 || m_cutChunk == chunk.offset
        || chunk.messageIndexLength > kLongestChunk || !m_file->seek(static_cast<qint64>(offset)))
        return std::nullopt;
    QByteArray bytes = m_file->read(static_cast<qint64>(chunk.messageIndexLength));
    const bool isWhole = static_cast<std::uint64_t>(bytes.size()) == chunk.messageIndexLength;
    return isWhole ? std::optional(std::move(bytes)) : std::nullopt;
}

} // namespace supersynk::mcap
