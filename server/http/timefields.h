// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "channels/instant.h"

#include <QByteArrayView>

#include <array>
#include <chrono>
#include <cstddef>
#include <cstdint>

namespace supersynk {

/// The fields that tell when an answer was made, each with its line end: "Date: Sun, 06 Nov 1994 08:49:37
/// GMT" (RFC 9110, section 6.6.1) and "Server-Time: 784111777.125", in seconds since the Unix epoch. They are
/// written once a second; other answers cost three digits.
class TimeFields
{
public:
    /// Valid until the next call. \a time is within the years 1970 to 9999.
    [[nodiscard]] QByteArrayView at(Instant time)
    {
        using std::chrono::milliseconds;
        const auto count = std::chrono::duration_cast<milliseconds>(time.time_since_epoch()).count();
        const std::int64_t second = count / 1000;
        if (second != m_second)
            write(second);
        const auto rest = static_cast<unsigned>(count - second * 1000);
        const auto digit = [rest](unsigned unit) { return static_cast<char>('0' + rest / unit % 10); };
        m_bytes[m_decimals] = digit(100);
        m_bytes[m_decimals + 1] = digit(10);
        m_bytes[m_decimals + 2] = digit(1);
        return {m_bytes.data(), m_size};
    }

private:
    void write(std::int64_t second);

    std::int64_t m_second = -1;
    std::array<char, 80> m_bytes{};
    qsizetype m_size = 0;
    std::size_t m_decimals = 0; // where those of the second begin
};

} // namespace supersynk
