// SPDX-License-Identifier: GPL-3.0-only
#include "server/recording/mcap/mcapchunk.h"

#include <zstd.h>

namespace supersynk::mcap {

std::optional<QByteArray> recordsOf(QByteArrayView chunk)
{
    Decoder from(chunk);
    (void)from.time();
    (void)from.time();
    const auto size = from.number<std::uint64_t>();
    const auto crc = from.number<std::uint32_t>();
    const QByteArrayView compression = from.text();
    const QByteArrayView compressed = from.bytes(from.number<std::uint64_t>());
    if (!from.isValid() || size > kLongestChunk)
        return std::nullopt;
    QByteArray records;
    if (compression.isEmpty()) {
        records = compressed.toByteArray();
    } else if (compression == "zstd") {
        records = QByteArray(static_cast<qsizetype>(size), Qt::Uninitialized);
        const std::size_t got = ZSTD_decompress(records.data(), size, compressed.data(),
                                                static_cast<std::size_t>(compressed.size()));
        if (ZSTD_isError(got) || got != size)
            return std::nullopt;
    } else {
        return std::nullopt;
    }
    const bool isWhole =
        static_cast<std::uint64_t>(records.size()) == size && (crc == 0 || crc32(records) == crc);
    return isWhole ? std::optional(std::move(records)) : std::nullopt;
}

std::optional<Message> messageOf(QByteArrayView contents)
{
    Decoder from(contents);
    Message message{.channel = from.number<std::uint16_t>()};
    message.sequence = from.number<std::uint32_t>();
    message.logTime = from.time();
    message.publishTime = from.time();
    const bool isWhole = from.isValid();
    message.data = from.rest();
    return isWhole ? std::optional(message) : std::nullopt;
}

std::optional<Message> messageAt(QByteArrayView records, std::uint64_t offset)
{
    if (offset >= static_cast<std::uint64_t>(records.size()))
        return std::nullopt;
    const auto record = firstRecord(records.sliced(static_cast<qsizetype>(offset)));
    return record && record->opcode == Opcode::Message ? messageOf(record->contents) : std::nullopt;
}

QByteArray appendIndexes(QByteArray &bytes, std::uint64_t offset, const MessageIndexes &indexes)
{
    QByteArray places;
    places.reserve(static_cast<qsizetype>(indexes.size()) * kChunkIndexEntry);
    for (const auto &[channel, entries] : indexes) {
        Encoder(places).numbers(channel, offset + static_cast<std::uint64_t>(bytes.size()));
        appendRecord(
            bytes, Opcode::MessageIndex,
            [id = channel, times = QByteArrayView(entries)](Encoder to) { to.number(id).text(times); });
    }
    return places;
}

} // namespace supersynk::mcap
