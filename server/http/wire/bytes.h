// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QByteArrayView>

#include <algorithm>
#include <cstring>
#include <string_view>

/// Functions that parse requests, inline: parsing costs more than anything but the response.
namespace supersynk::bytes {

/// The first position of \a c, or -1.
[[nodiscard]] inline qsizetype find(QByteArrayView text, char c, qsizetype from = 0)
{
    const std::string_view all(text.data(), static_cast<std::size_t>(text.size()));
    return static_cast<qsizetype>(all.find(c, static_cast<std::size_t>(from))); // npos becomes -1
}

[[nodiscard]] inline char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

/// Whether two texts are equal byte by byte.
[[nodiscard]] inline bool equal(QByteArrayView a, QByteArrayView b)
{
    return a.size() == b.size() && std::memcmp(a.data(), b.data(), static_cast<std::size_t>(a.size())) == 0;
}

/// Whether two texts differ at most in the case of ASCII letters.
[[nodiscard]] inline bool equalIgnoringCase(QByteArrayView a, QByteArrayView b)
{
    return equal(a, b) // mostly true
        || std::ranges::equal(a, b, {}, &lower, &lower);
}

/// \a text without the blanks and tabs around it (RFC 9110, section 5.6.3).
[[nodiscard]] inline QByteArrayView trimmed(QByteArrayView text)
{
    const auto isBlank = [](char c) { return c == ' ' || c == '\t'; };
    while (!text.isEmpty() && isBlank(text.front()))
        text = text.sliced(1);
    while (!text.isEmpty() && isBlank(text.back()))
        text.chop(1);
    return text;
}

} // namespace supersynk::bytes
