// SPDX-License-Identifier: GPL-3.0-only
#include "server/recording/mcap/mcapformat.h"

#include <zlib.h>

namespace supersynk::mcap {

Encoder &Encoder::metadata(const Metadata &metadata)
{
    QByteArray pairs;
    Encoder encoder(pairs);
    for (const auto &[name, value] : metadata)
        encoder.text(name).text(value);
    return text(pairs);
}

Metadata Decoder::metadata()
{
    Metadata metadata;
    Decoder pairs(text());
    while (!pairs.atEnd()) {
        const QByteArrayView name = pairs.text();
        const QByteArrayView value = pairs.text();
        if (pairs.isValid())
            metadata.insert_or_assign(name.toByteArray(), value.toByteArray());
    }
    m_isValid = m_isValid && pairs.isValid();
    return metadata;
}

std::optional<Record> firstRecord(QByteArrayView bytes)
{
    Decoder decoder(bytes);
    Record record;
    record.opcode = static_cast<Opcode>(decoder.number<std::uint8_t>());
    record.contents = decoder.bytes(decoder.number<std::uint64_t>());
    record.size = kRecordHead + record.contents.size();
    return decoder.isValid() ? std::optional(record) : std::nullopt;
}

std::uint32_t crc32(QByteArrayView bytes)
{
    return static_cast<std::uint32_t>(
        ::crc32_z(0, reinterpret_cast<const Bytef *>(bytes.data()), static_cast<z_size_t>(bytes.size())));
}

} // namespace supersynk::mcap
