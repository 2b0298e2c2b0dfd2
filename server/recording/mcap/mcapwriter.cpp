// SPDX-License-Identifier: GPL-3.0-only
#include "server/recording/mcap/mcapwriter.h"

#include "server/base/writeall.h"

#include <QIODevice>

#include <zstd.h>

#include <algorithm>
#include <limits>
#include <utility>

namespace supersynk::mcap {
namespace {

constexpr int kLevel = 1; // level 3 takes half as much time again and gains 1 %
constexpr QByteArrayView kCompression = "zstd";

} // namespace

void McapWriter::FreeContext::operator()(ZSTD_CCtx_s *context) const
{
    ZSTD_freeCCtx(context);
}

McapWriter::McapWriter(QIODevice &file, QByteArrayView library)
    : m_file(file)
    , m_library(library.toByteArray())
    , m_context(ZSTD_createCCtx())
{
    ZSTD_CCtx_setParameter(m_context.get(), ZSTD_c_compressionLevel, kLevel);
    m_chunk.reserve(kChunkSize + kChunkSize / 4);
}

McapWriter::~McapWriter() = default;

bool McapWriter::begin()
{
    QByteArray bytes = kMagic.toByteArray();
    appendRecord(bytes, Opcode::Header, [this](Encoder to) { to.text("supersynk").text(m_library); });
    return write(bytes);
}

std::uint16_t McapWriter::addSchema(QByteArrayView name, QByteArrayView encoding, QByteArrayView data)
{
    const auto id = static_cast<std::uint16_t>(m_summary.schemas.size() + 1);
    m_summary.schemas.push_back({id, name.toByteArray(), encoding.toByteArray(), data.toByteArray()});
    m_summary.schemas.back().appendTo(m_pending);
    return id;
}

std::optional<std::uint16_t> McapWriter::addChannel(QByteArrayView topic, QByteArrayView encoding,
                                                    std::uint16_t schemaId, const Metadata &metadata)
{
    if (m_summary.channels.size() >= std::numeric_limits<std::uint16_t>::max())
        return std::nullopt;
    const auto id = static_cast<std::uint16_t>(m_summary.channels.size() + 1);
    m_summary.channels.push_back({id, schemaId, topic.toByteArray(), encoding.toByteArray(), metadata});
    m_summary.channels.back().appendTo(m_pending);
    return id;
}

void McapWriter::addMessage(std::uint16_t channel, std::uint32_t sequence, Time logTime, Time publishTime,
                            QByteArrayView data)
{
    if (m_chunk.isEmpty())
        m_open = {.start = logTime, .end = logTime};
    m_open.start = std::min(m_open.start, logTime);
    m_open.end = std::max(m_open.end, logTime);
    Encoder(m_indexes[channel]).numbers(numberOf(logTime), static_cast<std::uint64_t>(m_chunk.size()));
    appendRecord(m_chunk, Opcode::Message, [&](Encoder to) {
        to.numbers(channel, sequence, numberOf(logTime), numberOf(publishTime));
        m_chunk.append(data);
    });
}

bool McapWriter::addMetadata(QByteArrayView name, const Metadata &metadata)
{
    if (!writeChunk())
        return false;
    QByteArray bytes;
    appendRecord(bytes, Opcode::Metadata, [&](Encoder to) { to.text(name).metadata(metadata); });
    const MetadataIndex index{m_size, static_cast<std::uint64_t>(bytes.size()), name.toByteArray()};
    if (!write(bytes))
        return false;
    m_summary.metadata.push_back(index);
    return true;
}

bool McapWriter::writeChunk()
{
    QByteArray bytes = m_pending;
    if (!m_chunk.isEmpty()) {
        const auto data = compressed();
        if (!data)
            return false;
        appendChunk(bytes, *data);
    }
    if (!bytes.isEmpty() && !write(bytes))
        return false;
    m_pending.clear();
    if (m_chunk.isEmpty())
        return true;
    m_summary.add(std::move(m_open), m_indexes);
    m_chunk.resize(0); // which keeps its memory
    m_indexes.clear();
    return true;
}

/// Of the open chunk; nothing without memory.
std::optional<QByteArray> McapWriter::compressed() const
{
    const auto size = static_cast<std::size_t>(m_chunk.size());
    QByteArray data(static_cast<qsizetype>(ZSTD_compressBound(size)), Qt::Uninitialized);
    const std::size_t got = ZSTD_compress2(m_context.get(), data.data(),
                                           static_cast<std::size_t>(data.size()), m_chunk.constData(), size);
    if (ZSTD_isError(got))
        return std::nullopt;
    data.truncate(static_cast<qsizetype>(got));
    return data;
}

/// Appends the open chunk and its message indexes, and notes where they stand.
void McapWriter::appendChunk(QByteArray &bytes, const QByteArray &compressed)
{
    const auto position = [&] { return m_size + static_cast<std::uint64_t>(bytes.size()); };
    m_open.offset = position();
    m_open.compression = kCompression.toByteArray();
    m_open.compressedSize = static_cast<std::uint64_t>(compressed.size());
    m_open.uncompressedSize = static_cast<std::uint64_t>(m_chunk.size());
    appendRecord(bytes, Opcode::Chunk, [&](Encoder to) {
        to.time(m_open.start).time(m_open.end).number(m_open.uncompressedSize).number(crc32(m_chunk));
        to.text(kCompression).number(m_open.compressedSize);
        bytes.append(compressed);
    });
    m_open.length = position() - m_open.offset;
    const std::uint64_t indexes = position();
    m_open.messageIndexes = appendIndexes(bytes, m_size, m_indexes);
    m_open.messageIndexLength = position() - indexes;
}

void McapWriter::dropChunk()
{
    m_chunk.resize(0);
    m_indexes.clear();
}

bool McapWriter::dropWrittenChunk()
{
    if (m_summary.chunks.empty())
        return false;
    m_size = m_summary.chunks.back().offset;
    m_summary.chunks.pop_back();
    return true;
}

bool McapWriter::finish()
{
    return writeChunk() && write(m_summary.fileEnd(m_size));
}

bool McapWriter::finishBare()
{
    return write(Summary::bareFileEnd());
}

bool McapWriter::write(const QByteArray &records)
{
    if (!writeAll(m_file, records))
        return false;
    m_size += static_cast<std::uint64_t>(records.size());
    return true;
}

} // namespace supersynk::mcap
