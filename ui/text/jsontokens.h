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

/// A token of JSON, as bytes from begin to end.
struct JsonToken
{
    enum class Kind { Open, Close, Comma, Colon, String, Plain };

    Kind kind = Kind::Plain; ///< Plain: a number, true, false or null.
    qsizetype begin = 0;
    qsizetype end = 0;

    bool operator==(const JsonToken &) const = default;
};

/// Goes through valid JSON, or the beginning of such, token by token. White space between them is left out.
class JsonTokens final
{
public:
    explicit JsonTokens(QByteArrayView json, qsizetype at = 0)
        : m_json(json)
        , m_at(at)
    {}

    /// The next token; nothing at the end. One that is cut off ends with the text.
    [[nodiscard]] std::optional<JsonToken> next();

private:
    const QByteArrayView m_json;
    qsizetype m_at;
};

/// One past the string whose quotation mark, or anything within it but the end of an escape, is before \a at;
/// the end of \a json if it does not end before.
[[nodiscard]] qsizetype endOfJsonString(QByteArrayView json, qsizetype at);

} // namespace supersynk
