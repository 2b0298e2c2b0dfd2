// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "server/http/wire/bytes.h"

#include <QByteArray>
#include <QByteArrayView>

#include <algorithm>
#include <array>
#include <string_view>

/// The characters that the parts of a head may contain, inline because every request is checked.
namespace supersynk::syntax {

using CharacterSet = std::array<bool, 256>;

[[nodiscard]] constexpr CharacterSet alphanumericAnd(std::string_view others)
{
    CharacterSet set{};
    for (const std::string_view characters :
         {std::string_view("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"), others}) {
        for (const char c : characters)
            set[static_cast<unsigned char>(c)] = true;
    }
    return set;
}

/// Characters of a token (RFC 9110, section 5.6.2).
inline constexpr CharacterSet kToken = alphanumericAnd("!#$%&'*+-.^_`|~");
/// Characters of a host name or address with a port (RFC 3986, section 3.2.2).
inline constexpr CharacterSet kHost = alphanumericAnd("!$%&'()*+,-.:;=[]_~");

/// How many leading bytes belong to the set.
template <const CharacterSet &Set>
[[nodiscard]] qsizetype sizeWithin(QByteArrayView text)
{
    const auto end =
        std::ranges::find_if_not(text, [](char c) { return Set[static_cast<unsigned char>(c)]; });
    return end - text.begin();
}

[[nodiscard]] inline bool isToken(QByteArrayView text)
{
    return !text.isEmpty() && sizeWithin<kToken>(text) == text.size();
}

/// True for an empty text, too.
[[nodiscard]] inline bool isHost(QByteArrayView text)
{
    return sizeWithin<kHost>(text) == text.size();
}

/// Whether \a text has only visible characters, spaces, tabs, bytes beyond ASCII (RFC 9110, section 5.5),
/// carriage returns and line feeds.
[[nodiscard]] inline bool areFieldLines(QByteArrayView text)
{
    unsigned char faults = 0; // no branch, so that the compiler can vectorize the loop
    for (const char c : text) {
        const bool endsLine = (c == '\r') | (c == '\n');
        const bool isControl = (static_cast<unsigned char>(c) < 0x20) | (c == 0x7f);
        faults |= static_cast<unsigned char>(isControl & (c != '\t') & !endsLine);
    }
    return faults == 0;
}

[[nodiscard]] inline bool isTarget(QByteArrayView text)
{
    return !text.isEmpty() && std::ranges::none_of(text, [](char c) {
        return static_cast<unsigned char>(c) <= 0x20 || c == 0x7f;
    });
}

/// Whether a comma-separated list has \a token among its members.
[[nodiscard]] inline bool lists(QByteArrayView list, QByteArrayView token)
{
    while (!list.isEmpty()) {
        const qsizetype comma = bytes::find(list, ',');
        const QByteArrayView member = comma < 0 ? list : list.first(comma);
        if (bytes::equalIgnoringCase(bytes::trimmed(member), token))
            return true;
        list = comma < 0 ? QByteArrayView() : list.sliced(comma + 1);
    }
    return false;
}

/// Whether a text contains \a word, given in lower case, in any case.
[[nodiscard]] inline bool contains(QByteArrayView text, QByteArrayView word)
{
    return text.toByteArray().toLower().contains(word);
}

} // namespace supersynk::syntax
