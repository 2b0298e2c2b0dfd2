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

/// No chunk of ours has more, in bytes before compression: a body has its limit, and a chunk is closed behind
/// it.
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

/// The entries of a chunk's message indexes, by channel, gathered from its messages anew.
using MessageIndexes = std::map<std::uint16_t, QByteArray>;
/// Appends them as records to \a bytes, which the file has from \a offset on, and returns where each stands.
std::vector<std::pair<std::uint16_t, std::uint64_t>> appendIndexes(QByteArray &bytes, std::uint64_t offset,
                                                                   const MessageIndexes &indexes);

} // namespace supersynk::mcap
