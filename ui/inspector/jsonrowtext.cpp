// SPDX-License-Identifier: GPL-3.0-only
#include "ui/inspector/jsonrowtext.h"

#include "server/base/utf8text.h"
#include "server/json/jsontokens.h"

namespace supersynk {
namespace {

using Kind = JsonToken::Kind;
using Inside = JsonRow::Inside;

Syntax syntaxOf(const JsonToken &token, char first)
{
    switch (token.kind) {
    case Kind::String:
        return Syntax::String;
    case Kind::Plain:
        return first == 't' || first == 'f' || first == 'n' ? Syntax::Literal : Syntax::Number;
    default:
        return Syntax::Punctuation;
    }
}

class Composer
{
public:
    Composer(QByteArrayView json, const JsonRow &row)
        : m_part(json.first(row.end))
        , m_row(row)
    {}

    [[nodiscard]] RowText composed()
    {
        if (m_row.startsLine())
            m_text.text.fill(u' ', m_row.indent());
        JsonTokens tokens(m_part, putRest());
        bool isKeyNext = m_row.startsWithKey;
        while (const auto token = tokens.next()) {
            put(*token, isKeyNext ? Syntax::Key : syntaxOf(*token, m_part[token->begin]));
            isKeyNext = false;
            const bool isLast = token->end == m_part.size();
            if (token->kind == Kind::Colon || (token->kind == Kind::Comma && !(isLast && m_row.endsLine)))
                m_text.text.append(u' ');
        }
        return std::move(m_text);
    }

private:
    /// Adds the rest of a token that began in an earlier row. Returns the offset after it.
    qsizetype putRest()
    {
        JsonToken rest{.begin = m_row.begin, .end = m_row.begin};
        switch (m_row.inside) {
        case Inside::None:
            return rest.end;
        case Inside::Plain: {
            const auto token = JsonTokens(m_part, rest.begin).next();
            rest.end = token ? token->end : m_part.size();
            put(rest, Syntax::Number);
            return rest.end;
        }
        default:
            rest.end = endOfJsonString(m_part, rest.begin);
            put(rest, m_row.inside == Inside::Key ? Syntax::Key : Syntax::String);
            return rest.end;
        }
    }

    void put(const JsonToken &token, Syntax syntax)
    {
        const QString text = textFromUtf8(m_part.sliced(token.begin, token.end - token.begin));
        m_text.spans.push_back({.start = static_cast<int>(m_text.text.size()),
                                .length = static_cast<int>(text.size()),
                                .syntax = syntax,
                                .byte = static_cast<std::uint32_t>(token.begin)});
        m_text.text.append(text);
    }

    const QByteArrayView m_part; // of the JSON, up to the row's end
    const JsonRow &m_row;
    RowText m_text;
};

} // namespace

RowText rowText(QByteArrayView json, const JsonRow &row)
{
    return Composer(json, row).composed();
}

} // namespace supersynk
