// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "server/recording/mcap/mcapchunk.h"
#include "server/recording/mcap/mcapformat.h"

#include <QByteArray>

#include <cstdint>
#include <unordered_map>
#include <utility>
#include <vector>

namespace supersynk::mcap {

struct Schema
{
    std::uint16_t id = 0; ///< 0 stands for no schema.
    QByteArray name;
    QByteArray encoding;
    QByteArray data;

    void appendTo(QByteArray &bytes) const;
    [[nodiscard]] static std::optional<Schema> read(QByteArrayView contents);
};

struct Channel
{
    std::uint16_t id = 0;
    std::uint16_t schemaId = 0;
    QByteArray topic;
    QByteArray messageEncoding;
    Metadata metadata;

    void appendTo(QByteArray &bytes) const;
    [[nodiscard]] static std::optional<Channel> read(QByteArrayView contents);
};

/// Where a chunk is, and where the message index of each channel is.
struct ChunkIndex
{
    Time start; ///< The earliest log time in it.
    Time end;
    std::uint64_t offset = 0; ///< Of the Chunk record, in the file.
    std::uint64_t length = 0; ///< Of the Chunk record.
    /// For each channel of its messages, the id and where its message index is in the file: as MCAP
    /// encodes them, since hours have thousands of chunks.
    QByteArray messageIndexes;
    std::uint64_t messageIndexLength = 0; ///< Of all of them.
    QByteArray compression;
    std::uint64_t compressedSize = 0;
    std::uint64_t uncompressedSize = 0;

    void appendTo(QByteArray &bytes) const;
    [[nodiscard]] static std::optional<ChunkIndex> read(QByteArrayView contents);
    /// Whether \a accept(channel id) is true for a channel of its messages.
    template <typename Accept>
    [[nodiscard]] bool hasChannel(Accept accept) const
    {
        for (Decoder from(messageIndexes); !from.atEnd();) {
            const auto channel = from.number<std::uint16_t>();
            (void)from.number<std::uint64_t>();
            if (accept(channel))
                return true;
        }
        return false;
    }
};

struct MetadataIndex
{
    std::uint64_t offset = 0;
    std::uint64_t length = 0;
    QByteArray name;

    void appendTo(QByteArray &bytes) const;
    [[nodiscard]] static std::optional<MetadataIndex> read(QByteArrayView contents);
};

/// What the end of a file says about all before it: what a writer gathers, a repair finds again and
/// a reader begins with.
struct Summary
{
    std::vector<Schema> schemas;
    std::vector<Channel> channels;
    std::vector<ChunkIndex> chunks; ///< In the order of the file.
    std::vector<MetadataIndex> metadata;
    std::unordered_map<std::uint16_t, std::uint64_t> messages; ///< How many each channel has.

    /// Adds a chunk, whose messages are counted by their \a indexes.
    void add(ChunkIndex chunk, const MessageIndexes &indexes);

    /// Null if there is none of that id.
    [[nodiscard]] const Channel *channel(std::uint16_t id) const;
    [[nodiscard]] std::uint64_t messageCount() const;
    /// The earliest and the latest log time; the epoch without messages.
    [[nodiscard]] std::pair<Time, Time> span() const;

    /// All that follows the data section: from its DataEnd to the magic, for a file whose data section ends
    /// at \a offset.
    [[nodiscard]] QByteArray fileEnd(std::uint64_t offset) const;
    /// The same without the summary itself, for a full disk: every reader takes such a file, by scanning it.
    [[nodiscard]] static QByteArray bareFileEnd();
};

} // namespace supersynk::mcap
