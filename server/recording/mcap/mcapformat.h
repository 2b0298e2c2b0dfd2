// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QtEndian>

#include <array>
#include <chrono>
#include <concepts>
#include <cstdint>
#include <map>
#include <optional>

/// Records of the MCAP container, version 0 (https://mcap.dev/spec): an opcode, a length, and contents in
/// little-endian order.
namespace supersynk::mcap {

/// Since the Unix epoch.
using Time = std::chrono::sys_time<std::chrono::nanoseconds>;
using Metadata = std::map<QByteArray, QByteArray>;

inline constexpr QByteArrayView kMagic("\x89MCAP0\r\n", 8);

/// The bytes of a record before its contents.
inline constexpr qsizetype kRecordHead = 1 + 8;
/// A whole footer.
inline constexpr qsizetype kFooter = kRecordHead + 8 + 8 + 4;
/// A time and an offset.
inline constexpr std::uint64_t kMessageIndexEntry = 8 + 8;
/// A channel id and an offset.
inline constexpr qsizetype kChunkIndexEntry = 2 + 8;

enum class Opcode : std::uint8_t {
    Header = 0x01,
    Footer = 0x02,
    Schema = 0x03,
    Channel = 0x04,
    Message = 0x05,
    Chunk = 0x06,
    MessageIndex = 0x07,
    ChunkIndex = 0x08,
    Statistics = 0x0B,
    Metadata = 0x0C,
    MetadataIndex = 0x0D,
    SummaryOffset = 0x0E,
    DataEnd = 0x0F,
};

/// A time as MCAP has it, in nanoseconds.
[[nodiscard]] constexpr std::uint64_t numberOf(Time time)
{
    return static_cast<std::uint64_t>(time.time_since_epoch().count());
}

/// The time of \a number, or the last one there is here, in the year 2262.
[[nodiscard]] constexpr Time timeOf(std::uint64_t number)
{
    constexpr auto kLast = static_cast<std::uint64_t>(Time::max().time_since_epoch().count());
    return Time(std::chrono::nanoseconds(static_cast<std::int64_t>(number < kLast ? number : kLast)));
}

/// Appends values as MCAP has them to bytes.
class Encoder
{
public:
    explicit Encoder(QByteArray &bytes)
        : m_bytes(bytes)
    {}

    template <std::integral T>
    Encoder &number(T value)
    {
        return numbers(value);
    }
    /// Appends several values at once, faster than one call each.
    template <std::integral... T>
    Encoder &numbers(T... values)
    {
        std::array<char, (sizeof(T) + ...)> little{};
        char *to = little.data();
        ((qToLittleEndian(values, to), to += sizeof(T)), ...);
        m_bytes.append(little.data(), static_cast<qsizetype>(little.size()));
        return *this;
    }
    Encoder &time(Time time) { return number(numberOf(time)); }
    /// With its length in front, in four bytes.
    Encoder &text(QByteArrayView text)
    {
        number(static_cast<std::uint32_t>(text.size()));
        m_bytes.append(text);
        return *this;
    }
    Encoder &metadata(const Metadata &metadata);

private:
    QByteArray &m_bytes;
};

/// Appends a record to \a bytes, whose contents \a encode(Encoder) appends.
template <typename Encode>
void appendRecord(QByteArray &bytes, Opcode opcode, Encode encode)
{
    Encoder(bytes).numbers(static_cast<std::uint8_t>(opcode), std::uint64_t{0});
    const qsizetype begin = bytes.size();
    encode(Encoder(bytes));
    qToLittleEndian(static_cast<std::uint64_t>(bytes.size() - begin), bytes.data() + begin - 8);
}

/// Takes values off the front of bytes. Past their end, values are 0 or empty and isValid() is false.
class Decoder
{
public:
    explicit Decoder(QByteArrayView bytes)
        : m_bytes(bytes)
    {}

    [[nodiscard]] bool isValid() const { return m_isValid; }
    [[nodiscard]] bool atEnd() const { return m_bytes.isEmpty(); }

    template <std::integral T>
    [[nodiscard]] T number()
    {
        const QByteArrayView taken = bytes(sizeof(T));
        return taken.isEmpty() ? T() : qFromLittleEndian<T>(taken.data());
    }
    [[nodiscard]] Time time() { return timeOf(number<std::uint64_t>()); }
    [[nodiscard]] QByteArrayView text() { return bytes(number<std::uint32_t>()); }
    [[nodiscard]] Metadata metadata();
    /// The next \a size bytes.
    [[nodiscard]] QByteArrayView bytes(std::uint64_t size)
    {
        if (size > static_cast<std::uint64_t>(m_bytes.size())) {
            m_isValid = false;
            m_bytes = {};
            return {};
        }
        const QByteArrayView taken = m_bytes.first(static_cast<qsizetype>(size));
        m_bytes = m_bytes.sliced(taken.size());
        return taken;
    }
    [[nodiscard]] QByteArrayView rest() { return bytes(static_cast<std::uint64_t>(m_bytes.size())); }

private:
    QByteArrayView m_bytes;
    bool m_isValid = true;
};

/// A record as it is in a file.
struct Record
{
    Opcode opcode{};
    QByteArrayView contents;
    qsizetype size = 0; ///< With its opcode and length.
};

/// The record at the front of \a bytes; nothing if it is not all there.
[[nodiscard]] std::optional<Record> firstRecord(QByteArrayView bytes);

/// CRC-32 as zlib and MCAP have it.
[[nodiscard]] std::uint32_t crc32(QByteArrayView bytes);

} // namespace supersynk::mcap
