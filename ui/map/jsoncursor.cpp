// SPDX-License-Identifier: GPL-3.0-only
#include "map/jsoncursor.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <cmath>

namespace supersynk {
namespace {

bool isSpace(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

/// What the escapes in \a text, a string with its quotes, stand for. They are rare.
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
    skipSpace();
    const qsizetype begin = m_at;
    skipString();
    const QByteArrayView text = m_json.sliced(begin, m_at - begin);
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
    const qsizetype begin = m_at;
    skipPlain();
    if (isAtEnd()) // perhaps there were more digits
        return std::nullopt;
    bool isNumber = false;
    const double value = m_json.sliced(begin, m_at - begin).toByteArray().toDouble(&isNumber);
    return isNumber && std::isfinite(value) ? std::optional(value) : std::nullopt;
}

void JsonCursor::skip()
{
    qsizetype depth = 0;
    do {
        skipSpace();
        if (isAtEnd())
            return;
        switch (m_json[m_at]) {
        case '"':
            skipString();
            break;
        case '{':
        case '[':
            ++depth;
            ++m_at;
            break;
        case '}':
        case ']':
            --depth;
            ++m_at;
            break;
        case ',':
        case ':':
            ++m_at;
            break;
        default:
            skipPlain();
        }
    } while (depth > 0);
}

void JsonCursor::skipSpace()
{
    while (!isAtEnd() && isSpace(m_json[m_at]))
        ++m_at;
}

void JsonCursor::skipString()
{
    if (isAtEnd())
        return;
    for (++m_at; !isAtEnd(); ++m_at) {
        if (m_json[m_at] == '\\') {
            ++m_at;
        } else if (m_json[m_at] == '"') {
            ++m_at;
            return;
        }
    }
    m_at = m_json.size(); // an escape was cut off
}

/// A number, true, false or null.
void JsonCursor::skipPlain()
{
    constexpr QByteArrayView kEnds = ",:]}[{\"";
    while (!isAtEnd() && !isSpace(m_json[m_at]) && !kEnds.contains(m_json[m_at]))
        ++m_at;
}

} // namespace supersynk
