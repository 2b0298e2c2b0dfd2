// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "server/recording/mcap/mcapsummary.h"

#include <cstdint>
#include <optional>

class QIODevice;

namespace supersynk::mcap {

/// Reads an MCAP file that McapWriter has written, or another program with zstd or no compression at all.
/// Files that were cut off are read as far as they are whole. Takes the memory of one chunk.
class McapReader
{
public:
    /// Reads the summary of \a file, which is open for reading and outlives this; scans it if it has none.
    /// Nothing if it is not an MCAP file.
    [[nodiscard]] static std::optional<McapReader> open(QIODevice &file);

    /// Its chunks are ordered by their start.
    [[nodiscard]] const Summary &summary() const { return m_summary; }
    /// Whether it was ended in order.
    [[nodiscard]] bool isFinished() const { return m_isFinished; }

    /// The record of metadata called \a name, the last one if there are several; nothing if there is none.
    [[nodiscard]] std::optional<Metadata> metadata(QByteArrayView name) const;

    /// The records in a chunk, for forEachMessage(); nothing if they are damaged.
    [[nodiscard]] std::optional<QByteArray> records(const ChunkIndex &chunk) const;
    /// The message indexes of a chunk, for forEachIndexEntry(); nothing if it has none, or if they may be
    /// cut off.
    [[nodiscard]] std::optional<QByteArray> indexes(const ChunkIndex &chunk) const;

private:
    McapReader(QIODevice &file, Summary summary, bool isFinished);

    void sortChunks();
    /// A chunk at the end of a cut-off file, whose messages are not counted yet.
    void addLastChunk(ChunkIndex chunk);
    [[nodiscard]] static std::optional<Summary> readSummary(QIODevice &file);

    QIODevice *m_file;
    Summary m_summary;
    bool m_isFinished;
    std::optional<std::uint64_t> m_cutChunk; // the offset of the one whose message indexes may be cut off
};

} // namespace supersynk::mcap
