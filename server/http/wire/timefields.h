// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "server/channels/instant.h"

#include <QByteArrayView>

#include <array>
#include <cstddef>
#include <cstdint>

namespace supersynk {

/// The header fields with the time of a response, each with its line end: "Date: Sun, 06 Nov 1994 08:49:37
/// GMT" (RFC 9110, section 6.6.1) and "Server-Time: 784111777.125000", in seconds since the Unix epoch. They
/// are written once a second; within it, only the six decimals are.
class TimeFields
{
public:
    /// Valid until the next call. \a time must be within the years 1970 to 9999.
    [[nodiscard]] QByteArrayView at(Instant time)
    {
        const std::int64_t count = time.time_since_epoch().count();
        const std::int64_t second = count / 1'000'000;
        if (second != m_second)
            write(second);
        writeNumber(m_bytes.data() + m_decimals, kDecimals,
                    static_cast<unsigned>(count - second * 1'000'000));
        return {m_bytes.data(), m_size};
    }

private:
    static constexpr int kDecimals = 6; // an Instant's microseconds

    static void writeNumber(char *to, int digits, unsigned number)
    {
        for (char *at = to + digits; at != to; number /= 10)
            *--at = static_cast<char>('0' + number % 10);
    }

    void write(std::int64_t second);

    std::int64_t m_second = -1;
    std::array<char, 80> m_bytes{};
    qsizetype m_size = 0;
    std::size_t m_decimals = 0; // their offset
};

} // namespace supersynk
