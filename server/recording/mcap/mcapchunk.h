// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "server/recording/mcap/mcapformat.h"

#include <QByteArray>

#include <map>
#include <optional>

namespace supersynk::mcap {

struct Message
{
    std::uint16_t channel = 0;
    std::uint32_t sequence = 0;
    Time logTime;
    Time publishTime;
    QByteArrayView data; ///< Points into the chunk.
};

/// No chunk that McapWriter writes is larger, in bytes before compression: a body has its limit, and a chunk
/// is closed behind it.
inline constexpr std::uint64_t kLongestChunk = 1024 * 1024 * 1024;

/// The records in the contents of a Chunk record; nothing if they are damaged, or compressed other than by
/// zstd.
[[nodiscard]] std::optional<QByteArray> recordsOf(QByteArrayView chunk);

/// The message that the contents of a Message record are; nothing if they are damaged.
[[nodiscard]] std::optional<Message> messageOf(QByteArrayView contents);

/// Calls \a take(Message, offset) for all messages of a chunk's \a records. False if they are damaged.
template <typename Take>
bool forEachMessage(QByteArrayView records, Take take)
{
    for (qsizetype offset = 0; offset < records.size();) {
        const auto record = firstRecord(records.sliced(offset));
        if (!record)
            return false;
        if (record->opcode == Opcode::Message) {
            const auto message = messageOf(record->contents);
            if (!message)
                return false;
            take(*message, static_cast<std::uint64_t>(offset));
        }
        offset += record->size;
    }
    return true;
}

/// An entry of a message index.
struct IndexEntry
{
    Time logTime;
    std::uint64_t offset = 0; ///< Of the Message record, in the records of its chunk.
};

/// Calls \a take(channel, IndexEntry) for all entries of a chunk's message \a indexes. False if they are
/// damaged.
template <typename Take>
bool forEachIndexEntry(QByteArrayView indexes, Take take)
{
    while (!indexes.isEmpty()) {
        const auto record = firstRecord(indexes);
        if (!record || record->opcode != Opcode::MessageIndex)
            return false;
        Decoder from(record->contents);
        const auto channel = from.number<std::uint16_t>();
        const QByteArrayView entries = from.text();
        constexpr auto kSize = static_cast<qsizetype>(kMessageIndexEntry);
        if (!from.isValid() || entries.size() % kSize != 0)
            return false;
        for (const char *at = entries.begin(); at != entries.end(); at += kSize) {
            take(channel,
                 IndexEntry{timeOf(qFromLittleEndian<std::uint64_t>(at)),
                            qFromLittleEndian<std::uint64_t>(at + sizeof(std::uint64_t))});
        }
        indexes = indexes.sliced(record->size);
    }
    return true;
}

/// The message at \a offset in the \a records of a chunk; nothing if there is none.
[[nodiscard]] std::optional<Message> messageAt(QByteArrayView records, std::uint64_t offset);

/// The entries of a chunk's message indexes, by channel, gathered from its messages.
using MessageIndexes = std::map<std::uint16_t, QByteArray>;
/// Appends them as records to \a bytes, which the file has from \a offset on, and returns where each one is,
/// see ChunkIndex::messageIndexes.
[[nodiscard]] QByteArray appendIndexes(QByteArray &bytes, std::uint64_t offset,
                                       const MessageIndexes &indexes);

} // namespace supersynk::mcap
