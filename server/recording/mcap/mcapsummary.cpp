// SPDX-License-Identifier: GPL-3.0-only
#include "server/recording/mcap/mcapsummary.h"

#include <algorithm>
#include <numeric>

namespace supersynk::mcap {
namespace {

template <typename T>
std::optional<T> ifValid(const Decoder &decoder, T &&value)
{
    return decoder.isValid() ? std::optional<T>(std::forward<T>(value)) : std::nullopt;
}

/// DataEnd without a CRC of the data section: a check would have to read the whole file.
void appendDataEnd(QByteArray &bytes)
{
    appendRecord(bytes, Opcode::DataEnd, [](Encoder to) { to.number<std::uint32_t>(0); });
}

/// The summary begins at \a begin in \a bytes and at \a start in the file; 0 without one.
void appendFooter(QByteArray &bytes, qsizetype begin, std::uint64_t start, std::uint64_t offsetStart)
{
    bytes.append(static_cast<char>(Opcode::Footer));
    Encoder to(bytes);
    to.number<std::uint64_t>(8 + 8 + 4).number(start).number(offsetStart);
    to.number(start == 0 ? 0 : crc32(QByteArrayView(bytes).sliced(begin)));
    bytes.append(kMagic);
}

} // namespace

void Schema::appendTo(QByteArray &bytes) const
{
    appendRecord(bytes, Opcode::Schema,
                 [this](Encoder to) { to.number(id).text(name).text(encoding).text(data); });
}

std::optional<Schema> Schema::read(QByteArrayView contents)
{
    Decoder from(contents);
    Schema schema{.id = from.number<std::uint16_t>()};
    schema.name = from.text().toByteArray();
    schema.encoding = from.text().toByteArray();
    schema.data = from.text().toByteArray();
    return ifValid(from, std::move(schema));
}

void Channel::appendTo(QByteArray &bytes) const
{
    appendRecord(bytes, Opcode::Channel, [this](Encoder to) {
        to.number(id).number(schemaId).text(topic).text(messageEncoding).metadata(metadata);
    });
}

std::optional<Channel> Channel::read(QByteArrayView contents)
{
    Decoder from(contents);
    Channel channel{.id = from.number<std::uint16_t>()};
    channel.schemaId = from.number<std::uint16_t>();
    channel.topic = from.text().toByteArray();
    channel.messageEncoding = from.text().toByteArray();
    channel.metadata = from.metadata();
    return ifValid(from, std::move(channel));
}

void ChunkIndex::appendTo(QByteArray &bytes) const
{
    appendRecord(bytes, Opcode::ChunkIndex, [&](Encoder to) {
        to.time(start).time(end).number(offset).number(length).text(messageIndexes);
        to.number(messageIndexLength).text(compression).number(compressedSize).number(uncompressedSize);
    });
}

std::optional<ChunkIndex> ChunkIndex::read(QByteArrayView contents)
{
    Decoder from(contents);
    ChunkIndex index;
    index.start = from.time();
    index.end = from.time();
    index.offset = from.number<std::uint64_t>();
    index.length = from.number<std::uint64_t>();
    index.messageIndexes = from.text().toByteArray();
    const bool isWhole = index.messageIndexes.size() % kChunkIndexEntry == 0;
    index.messageIndexLength = from.number<std::uint64_t>();
    index.compression = from.text().toByteArray();
    index.compressedSize = from.number<std::uint64_t>();
    index.uncompressedSize = from.number<std::uint64_t>();
    return isWhole ? ifValid(from, std::move(index)) : std::nullopt;
}

void MetadataIndex::appendTo(QByteArray &bytes) const
{
    appendRecord(bytes, Opcode::MetadataIndex,
                 [this](Encoder to) { to.number(offset).number(length).text(name); });
}

std::optional<MetadataIndex> MetadataIndex::read(QByteArrayView contents)
{
    Decoder from(contents);
    MetadataIndex index{.offset = from.number<std::uint64_t>()};
    index.length = from.number<std::uint64_t>();
    index.name = from.text().toByteArray();
    return ifValid(from, std::move(index));
}

void Summary::add(ChunkIndex chunk, const MessageIndexes &indexes)
{
    for (const auto &[channel, entries] : indexes)
        messages[channel] += static_cast<std::uint64_t>(entries.size()) / kMessageIndexEntry;
    chunks.push_back(std::move(chunk));
}

const Channel *Summary::channel(std::uint16_t id) const
{
    if (id > 0 && id <= channels.size() && channels[id - 1U].id == id) // where ours stands
        return &channels[id - 1U];
    const auto found = std::ranges::find(channels, id, &Channel::id);
    return found == channels.end() ? nullptr : &*found;
}

std::uint64_t Summary::messageCount() const
{
    return std::accumulate(messages.begin(), messages.end(), std::uint64_t(0),
                           [](std::uint64_t sum, const auto &channel) { return sum + channel.second; });
}

std::pair<Time, Time> Summary::span() const
{
    if (chunks.empty())
        return {};
    return {std::ranges::min(chunks, {}, &ChunkIndex::start).start,
            std::ranges::max(chunks, {}, &ChunkIndex::end).end};
}

QByteArray Summary::fileEnd(std::uint64_t offset) const
{
    QByteArray bytes;
    appendDataEnd(bytes);
    const qsizetype begin = bytes.size();
    const std::uint64_t start = offset + static_cast<std::uint64_t>(begin);

    QByteArray offsets;
    const auto appendGroup = [&](Opcode opcode, auto append) {
        const qsizetype groupBegin = bytes.size();
        append();
        if (bytes.size() == groupBegin)
            return;
        appendRecord(offsets, Opcode::SummaryOffset, [&](Encoder to) {
            to.number(static_cast<std::uint8_t>(opcode));
            to.number(offset + static_cast<std::uint64_t>(groupBegin));
            to.number(static_cast<std::uint64_t>(bytes.size() - groupBegin));
        });
    };
    const auto appendAll = [&bytes](const auto &all) {
        for (const auto &each : all)
            each.appendTo(bytes);
    };
    appendGroup(Opcode::Schema, [&] { appendAll(schemas); });
    appendGroup(Opcode::Channel, [&] { appendAll(channels); });
    appendGroup(Opcode::Statistics, [&] {
        QByteArray counts;
        Encoder pairs(counts);
        for (const Channel &channel : channels) {
            const auto count = messages.find(channel.id);
            pairs.number(channel.id).number(count == messages.end() ? std::uint64_t(0) : count->second);
        }
        const auto times = span();
        appendRecord(bytes, Opcode::Statistics, [&](Encoder to) {
            to.number(messageCount());
            to.number(static_cast<std::uint16_t>(schemas.size()));
            to.number(static_cast<std::uint32_t>(channels.size()));
            to.number<std::uint32_t>(0); // attachments
            to.number(static_cast<std::uint32_t>(metadata.size()));
            to.number(static_cast<std::uint32_t>(chunks.size()));
            to.time(times.first).time(times.second).text(counts);
        });
    });
    appendGroup(Opcode::ChunkIndex, [&] { appendAll(chunks); });
    appendGroup(Opcode::MetadataIndex, [&] { appendAll(metadata); });

    const std::uint64_t offsetStart = offset + static_cast<std::uint64_t>(bytes.size());
    bytes.append(offsets);
    appendFooter(bytes, begin, start, offsetStart);
    return bytes;
}

QByteArray Summary::bareFileEnd()
{
    QByteArray bytes;
    appendDataEnd(bytes);
    appendFooter(bytes, bytes.size(), 0, 0);
    return bytes;
}

} // namespace supersynk::mcap
