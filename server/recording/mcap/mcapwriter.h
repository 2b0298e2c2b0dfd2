// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "server/recording/mcap/mcapchunk.h"
#include "server/recording/mcap/mcapsummary.h"

#include <QByteArray>

#include <memory>
#include <optional>

class QIODevice;

struct ZSTD_CCtx_s;

namespace supersynk::mcap {

/// Writes an MCAP file: messages go into chunks, which are compressed by zstd and written whole, each in one
/// write together with its message indexes.
///
/// Functions that write return false when the device has not taken all of it. What was written before stays
/// valid up to size(): the caller may cut the file there, and end it by finish() or finishBare().
class McapWriter
{
public:
    /// A chunk is due at this size, in bytes before compression.
    static constexpr qsizetype kChunkSize = 1024 * 1024;

    /// \a file is open, empty, and outlives this. \a library names the program.
    McapWriter(QIODevice &file, QByteArrayView library);
    ~McapWriter();
    McapWriter(const McapWriter &) = delete;
    McapWriter &operator=(const McapWriter &) = delete;

    /// Writes what a file begins with. First of all calls, once.
    [[nodiscard]] bool begin();

    /// Describes messages; 0 stands for no schema. Written with the next channel.
    std::uint16_t addSchema(QByteArrayView name, QByteArrayView encoding, QByteArrayView data);
    /// A new channel of messages, written before the chunk that is open: a repair finds it without
    /// decompressing. Nothing once all 65,535 ids are taken.
    [[nodiscard]] std::optional<std::uint16_t> addChannel(QByteArrayView topic, QByteArrayView encoding,
                                                          std::uint16_t schemaId, const Metadata &metadata);
    /// Adds a message to the open chunk. Writes nothing.
    void addMessage(std::uint16_t channel, std::uint32_t sequence, Time logTime, Time publishTime,
                    QByteArrayView data);
    /// Writes a record of metadata, behind the open chunk.
    [[nodiscard]] bool addMetadata(QByteArrayView name, const Metadata &metadata);

    /// Bytes in the open chunk, before compression.
    [[nodiscard]] qsizetype chunkSize() const { return m_chunk.size(); }
    /// Closes the open chunk and writes it.
    [[nodiscard]] bool writeChunk();
    /// Forgets the open chunk, which the device did not take.
    void dropChunk();
    /// Writes the open chunk and the end of the file, with all indexes.
    [[nodiscard]] bool finish();
    /// Forgets the last chunk that was written, to make room for the end of the file. False if there is none.
    [[nodiscard]] bool dropWrittenChunk();
    /// Ends the file without indexes, where the disk has no room for them.
    [[nodiscard]] bool finishBare();

    /// Bytes of the file up to the last record that was written whole.
    [[nodiscard]] std::uint64_t size() const { return m_size; }
    [[nodiscard]] const Summary &summary() const { return m_summary; }

private:
    struct FreeContext
    {
        void operator()(ZSTD_CCtx_s *context) const;
    };

    void appendChunk(QByteArray &bytes, const QByteArray &compressed);
    [[nodiscard]] std::optional<QByteArray> compressed() const;
    [[nodiscard]] bool write(const QByteArray &records);

    QIODevice &m_file;
    const QByteArray m_library;
    std::unique_ptr<ZSTD_CCtx_s, FreeContext> m_context;
    QByteArray m_pending; // schemas and channels that are to be written before the open chunk
    QByteArray m_chunk;
    ChunkIndex m_open;        // of that chunk: its times
    MessageIndexes m_indexes; // of its messages
    Summary m_summary;
    std::uint64_t m_size = 0;
};

} // namespace supersynk::mcap
