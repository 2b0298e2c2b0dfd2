// SPDX-License-Identifier: GPL-3.0-only
#include "server/json/jsontokens.h"

#include <algorithm>

namespace supersynk {
namespace {

using Kind = JsonToken::Kind;

bool endsPlain(char c)
{
    return isJsonSpace(c) || c == ',' || c == ':' || c == ']' || c == '}' || c == '[' || c == '{' || c == '"';
}

} // namespace

qsizetype endOfJsonString(QByteArrayView json, qsizetype at)
{
    for (; at < json.size(); ++at) {
        if (json[at] == '\\')
            ++at;
        else if (json[at] == '"')
            return at + 1;
    }
    return json.size();
}

std::optional<JsonToken> JsonTokens::next()
{
    while (m_at < m_json.size() && isJsonSpace(m_json[m_at]))
        ++m_at;
    if (m_at >= m_json.size())
        return std::nullopt;
    JsonToken token{.begin = m_at, .end = m_at + 1};
    switch (m_json[m_at]) {
    case '{':
    case '[':
        token.kind = Kind::Open;
        break;
    case '}':
    case ']':
        token.kind = Kind::Close;
        break;
    case ',':
        token.kind = Kind::Comma;
        break;
    case ':':
        token.kind = Kind::Colon;
        break;
    case '"':
        token.kind = Kind::String;
        token.end = endOfJsonString(m_json, m_at + 1);
        break;
    default:
        while (token.end < m_json.size() && !endsPlain(m_json[token.end]))
            ++token.end;
    }
    m_at = token.end;
    return token;
}

} // namespace supersynk
