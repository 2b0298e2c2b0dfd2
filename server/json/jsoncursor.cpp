// SPDX-License-Identifier: GPL-3.0-only
#include "server/json/jsoncursor.h"

#include "server/json/jsontokens.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <cmath>

namespace supersynk {
namespace {

/// Decodes \a text, a string with quotes and escapes. Rare, so it need not be fast.
QByteArray unescaped(QByteArrayView text)
{
    const QByteArray array = '[' + text.toByteArray() + ']';
    return QJsonDocument::fromJson(array).array().at(0).toString().toUtf8();
}

} // namespace

JsonCursor::JsonCursor(QByteArrayView json)
    : m_json(json)
{}

JsonCursor::Kind JsonCursor::kind()
{
    skipSpace();
    if (isAtEnd())
        return Kind::End;
    const char c = m_json[m_at];
    switch (c) {
    case '{':
        return Kind::Object;
    case '[':
        return Kind::Array;
    case '"':
        return Kind::String;
    default:
        return c == '-' || (c >= '0' && c <= '9') ? Kind::Number : Kind::Other;
    }
}

void JsonCursor::enter()
{
    skipSpace();
    if (!isAtEnd())
        ++m_at;
}

std::optional<QByteArray> JsonCursor::nextKey()
{
    if (!nextItem() || m_json[m_at] != '"')
        return std::nullopt;
    QByteArray key = string();
    skipSpace();
    if (isAtEnd())
        return std::nullopt;
    ++m_at; // the colon
    return key;
}

bool JsonCursor::nextItem()
{
    skipSpace();
    if (!isAtEnd() && m_json[m_at] == ',') {
        ++m_at;
        skipSpace();
    }
    if (isAtEnd())
        return false;
    if (m_json[m_at] != ']' && m_json[m_at] != '}')
        return true;
    ++m_at;
    return false;
}

QByteArray JsonCursor::string()
{
    const QByteArrayView text = next();
    if (text.size() < 2 || text.back() != '"')
        return {};
    return text.contains('\\') ? unescaped(text) : text.sliced(1, text.size() - 2).toByteArray();
}

std::optional<double> JsonCursor::number()
{
    if (kind() != Kind::Number) {
        skip();
        return std::nullopt;
    }
    const QByteArrayView text = next();
    if (isAtEnd()) // digits may be cut off
        return std::nullopt;
    bool isNumber = false;
    const double value = text.toDouble(&isNumber);
    return isNumber && std::isfinite(value) ? std::optional(value) : std::nullopt;
}

void JsonCursor::skip()
{
    JsonTokens tokens(m_json, m_at);
    qsizetype depth = 0;
    do {
        const std::optional<JsonToken> token = tokens.next();
        m_at = token ? token->end : m_json.size();
        if (!token)
            return;
        if (token->kind == JsonToken::Kind::Open)
            ++depth;
        else if (token->kind == JsonToken::Kind::Close)
            --depth;
    } while (depth > 0);
}

QByteArrayView JsonCursor::next()
{
    const std::optional<JsonToken> token = JsonTokens(m_json, m_at).next();
    m_at = token ? token->end : m_json.size();
    return token ? m_json.sliced(token->begin, token->end - token->begin) : QByteArrayView();
}

void JsonCursor::skipSpace()
{
    while (!isAtEnd() && isJsonSpace(m_json[m_at]))
        ++m_at;
}

} // namespace supersynk
