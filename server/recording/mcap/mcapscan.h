// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "server/recording/mcap/mcapsummary.h"

#include <cstdint>
#include <optional>

class QFileDevice;
class QIODevice;

namespace supersynk::mcap {

/// The contents of a file, up to where it is whole.
struct Scan
{
    Summary summary;
    std::uint64_t end = 0; ///< The data section is whole up to here.
    /// A whole chunk at the very end, with message indexes that may be cut off.
    std::optional<ChunkIndex> lastChunk;
    bool isFinished = false; ///< The end of the data section follows there.
};

/// Walks along the records of \a file, decompressing none, and stops at the first one that is not all there.
/// Nothing if it does not begin as an MCAP file does. Finds schemas and channels only outside of chunks,
/// where McapWriter puts them.
[[nodiscard]] std::optional<Scan> scan(QIODevice &file);

/// Ends a file that was cut off: removes what follows the last whole record and appends the indexes. A file
/// that is finished stays as it is. Returns what is in it; nothing if \a file, which is open for reading and
/// writing, is not an MCAP file or can't be written.
[[nodiscard]] std::optional<Summary> repair(QFileDevice &file);

} // namespace supersynk::mcap
