// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QByteArrayView>

#include <optional>

namespace supersynk {

/// White space between tokens.
[[nodiscard]] constexpr bool isJsonSpace(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

/// A JSON token: the bytes from begin to end, exclusive.
struct JsonToken
{
    enum class Kind { Open, Close, Comma, Colon, String, Plain };

    Kind kind = Kind::Plain; ///< Plain: a number, true, false or null.
    qsizetype begin = 0;
    qsizetype end = 0;

    bool operator==(const JsonToken &) const = default;
};

/// Reads valid JSON, or a prefix of it, token by token. White space between tokens is skipped.
class JsonTokens final
{
public:
    explicit JsonTokens(QByteArrayView json, qsizetype at = 0)
        : m_json(json)
        , m_at(at)
    {}

    /// The next token; nothing at the end. A truncated token ends with the text.
    [[nodiscard]] std::optional<JsonToken> next();

private:
    const QByteArrayView m_json;
    qsizetype m_at;
};

/// The offset just past the closing quotation mark of the string that contains \a at, or the size of \a json
/// if the string is truncated. \a at must lie behind the opening mark and not inside an escape.
[[nodiscard]] qsizetype endOfJsonString(QByteArrayView json, qsizetype at);

} // namespace supersynk
