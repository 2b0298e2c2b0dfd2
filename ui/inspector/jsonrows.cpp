// SPDX-License-Identifier: GPL-3.0-only
#include "ui/inspector/jsonrows.h"

#include "server/json/jsontokens.h"

#include <algorithm>

namespace supersynk {
namespace {

using Kind = JsonToken::Kind;
using Inside = JsonRow::Inside;

constexpr int kMaxInline = 16; // values of an array on one line: enough for a 4 x 4 matrix
constexpr int kMinRoom = 24;   // cells after the indentation
constexpr int kShort = 24;     // cells; tokens up to this length are not split

/// The length of a text on the screen and in a QString.
struct Extent
{
    int cells = 0;
    std::uint32_t units = 0;
};

/// The character at \a at; \a end becomes the offset after it.
Extent characterAt(QByteArrayView json, qsizetype at, qsizetype &end)
{
    const auto first = static_cast<unsigned char>(json[at]);
    const qsizetype length = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
    end = std::min(at + length, json.size());
    const bool isWide =
        first > 0xE1 || (first == 0xE1 && end - at > 1 && json[at + 1] == '\x84'); // from U+1100 on
    return {.cells = isWide ? 2 : 1, .units = length == 4 ? 2U : 1U};
}

Extent extentOf(QByteArrayView text)
{
    Extent whole;
    for (qsizetype at = 0; at < text.size();) {
        const Extent one = characterAt(text, at, at);
        whole.cells += one.cells;
        whole.units += one.units;
    }
    return whole;
}

bool isGoodBreak(char c)
{
    return c == ';' || c == ',' || c == ' ' || c == '/' || c == '&';
}

/// How many bytes of \a text fit into \a room cells, at least one character; \a extent becomes theirs. Breaks
/// after a separator if there is one in the second half, and never within an escape sequence.
qsizetype fitting(QByteArrayView text, int room, Extent &extent)
{
    Extent whole;
    extent = {};
    qsizetype good = 0;
    qsizetype at = 0;
    while (at < text.size()) {
        qsizetype end = 0;
        Extent one = characterAt(text, at, end);
        if (text[at] == '\\' && end < text.size()) {
            const Extent escaped = characterAt(text, end, end);
            one = {.cells = one.cells + escaped.cells, .units = one.units + escaped.units};
        }
        if (at > 0 && whole.cells + one.cells > room)
            break;
        whole = {.cells = whole.cells + one.cells, .units = whole.units + one.units};
        if (isGoodBreak(text[at]) && 2 * whole.cells > room) {
            good = end;
            extent = whole;
        }
        at = end;
    }
    if (good > 0 && at < text.size())
        return good;
    extent = whole;
    return at;
}

class RowBuilder
{
public:
    RowBuilder(QByteArrayView json, int columns)
        : m_json(json)
        , m_columns(columns)
        , m_tokens(json)
    {}

    [[nodiscard]] std::vector<JsonRow> rows()
    {
        startLine(0);
        while (auto token = m_tokens.next())
            process(*token);
        closeRow(true);
        return std::move(m_rows);
    }

private:
    void process(const JsonToken &token)
    {
        switch (token.kind) {
        case Kind::Open:
            open(token);
            break;
        case Kind::Close:
            if (!m_objects.empty())
                m_objects.pop_back();
            startLine(token.begin);
            put(token);
            break;
        case Kind::Comma:
            put(token);
            breakLine();
            break;
        case Kind::Colon:
            put(token, 1);
            m_isKeyNext = false;
            break;
        default:
            put(token);
        }
    }

    void open(const JsonToken &token)
    {
        put(token);
        if (const int inlined = tokensOfInline(token.end); inlined > 0) {
            for (int i = 0; i < inlined; ++i)
                if (const auto next = m_tokens.next())
                    put(*next, next->kind == Kind::Comma ? 1 : 0);
            return;
        }
        m_objects.push_back(m_json[token.begin] == '{');
        breakLine();
    }

    /// How many tokens from \a at on stay on the line of the opening bracket before: those of a short array
    /// of plain values, or the closing bracket of an empty one.
    [[nodiscard]] int tokensOfInline(qsizetype at) const
    {
        JsonTokens ahead(m_json, at);
        for (int i = 1; i <= 2 * kMaxInline; ++i) {
            const auto token = ahead.next();
            if (!token || (token->kind != Kind::Plain && token->kind != Kind::Comma))
                return token && token->kind == Kind::Close ? i : 0;
        }
        return 0;
    }

    /// The next token begins a line.
    void breakLine() { m_isBreakDue = true; }

    void startLine(qsizetype at)
    {
        m_isBreakDue = false;
        if (m_line > 0)
            closeRow(true);
        const bool isMember = !m_objects.empty() && m_objects.back();
        m_row = {.begin = static_cast<std::uint32_t>(at),
                 .end = static_cast<std::uint32_t>(at),
                 .line = m_line++,
                 .depth = static_cast<std::uint16_t>(m_objects.size())};
        m_isKeyNext = isMember;
        m_cells = m_row.indent();
        m_lineUnits = static_cast<std::uint32_t>(m_cells);
    }

    void continueLine(qsizetype at, Inside inside)
    {
        closeRow(false);
        m_row.begin = static_cast<std::uint32_t>(at);
        m_row.end = m_row.begin;
        m_row.column = m_lineUnits;
        m_row.inside = inside;
        m_row.startsWithKey = false;
        m_cells = m_row.indent();
    }

    void closeRow(bool endsLine)
    {
        m_row.endsLine = endsLine;
        m_rows.push_back(m_row);
    }

    [[nodiscard]] int room() const { return std::max(m_columns, m_row.indent() + kMinRoom) - m_cells; }
    [[nodiscard]] bool isRowEmpty() const { return m_cells == m_row.indent(); }

    /// Adds \a token to the line, followed by \a spaces spaces.
    void put(const JsonToken &token, int spaces = 0)
    {
        if (m_isBreakDue && token.kind != Kind::Close)
            startLine(token.begin);
        const bool isKey = m_isKeyNext && token.kind == Kind::String;
        const QByteArrayView text = m_json.sliced(token.begin, token.end - token.begin);
        Extent extent = extentOf(text);
        if (token.kind != Kind::Comma && token.kind != Kind::Colon && extent.cells > room()) {
            if (extent.cells <= kShort && !isRowEmpty())
                continueLine(token.begin, Inside::None);
            else
                extent = putPieces(token.begin, text, insideOf(token, isKey));
        }
        if (isRowEmpty() && m_row.inside == Inside::None)
            m_row.startsWithKey = isKey;
        m_row.end = static_cast<std::uint32_t>(token.end);
        m_cells += extent.cells + spaces;
        m_lineUnits += extent.units + static_cast<std::uint32_t>(spaces);
    }

    /// Adds all pieces of a long token but the last, whose extent it returns.
    Extent putPieces(qsizetype at, QByteArrayView text, Inside inside)
    {
        Extent extent;
        qsizetype length = fitting(text, room(), extent);
        while (length < text.size()) {
            if (isRowEmpty() && m_row.inside == Inside::None)
                m_row.startsWithKey = inside == Inside::Key;
            text = text.sliced(length);
            at += length;
            m_row.end = static_cast<std::uint32_t>(at);
            m_lineUnits += extent.units;
            continueLine(at, inside);
            length = fitting(text, room(), extent);
        }
        return extent;
    }

    [[nodiscard]] static Inside insideOf(const JsonToken &token, bool isKey)
    {
        return isKey ? Inside::Key : token.kind == Kind::String ? Inside::String : Inside::Plain;
    }

    const QByteArrayView m_json;
    const int m_columns;
    JsonTokens m_tokens;
    std::vector<JsonRow> m_rows;
    std::vector<bool> m_objects; // of each open bracket: whether it is an object
    JsonRow m_row;               // the current one
    std::uint32_t m_line = 0;    // lines begun
    std::uint32_t m_lineUnits = 0;
    int m_cells = 0; // of the row
    bool m_isBreakDue = false;
    bool m_isKeyNext = false;
};

} // namespace

std::vector<JsonRow> jsonRows(QByteArrayView json, int columns)
{
    return RowBuilder(json, columns).rows();
}

} // namespace supersynk
