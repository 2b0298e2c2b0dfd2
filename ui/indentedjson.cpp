// SPDX-License-Identifier: GPL-3.0-only
#include "indentedjson.h"

#include <algorithm>
#include <limits>

namespace supersynk {
namespace {

constexpr qsizetype kIndent = 2;
constexpr qsizetype kMaxInlineArray = 60; // bytes between the brackets

bool isSpace(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

/// One past the string that begins at \a begin, or the end of \a json if it does not end before.
qsizetype endOfString(QByteArrayView json, qsizetype begin)
{
    for (qsizetype i = begin + 1; i < json.size(); ++i) {
        if (json[i] == '\\')
            ++i;
        else if (json[i] == '"')
            return i + 1;
    }
    return json.size();
}

qsizetype skipSpace(QByteArrayView json, qsizetype at)
{
    while (at < json.size() && isSpace(json[at]))
        ++at;
    return at;
}

/// One past the array that begins at \a begin if it is short and holds nothing but plain values; else \a
/// begin.
qsizetype endOfInlineArray(QByteArrayView json, qsizetype begin)
{
    const qsizetype limit = std::min(json.size(), begin + kMaxInlineArray);
    for (qsizetype i = begin + 1; i < limit; ++i) {
        switch (json[i]) {
        case '"':
            i = endOfString(json.first(limit), i) - 1;
            break;
        case '[':
        case '{':
            return begin;
        case ']':
            return i + 1;
        default:
            break;
        }
    }
    return begin;
}

class Indenter
{
public:
    Indenter(QByteArrayView json, qsizetype maxLength)
        : m_json(json)
        , m_maxLength(maxLength)
    {
        m_text.reserve(std::min(json.size() * 3 / 2, maxLength));
    }

    [[nodiscard]] IndentedBeginning beginning()
    {
        qsizetype at = 0;
        while (at < m_json.size() && m_text.size() < m_maxLength)
            at = token(at);
        return {.text = m_text, .length = at};
    }

private:
    /// Writes the token at \a at and returns where the next one begins.
    qsizetype token(qsizetype at)
    {
        const char c = m_json[at];
        switch (c) {
        case '"':
            return string(at);
        case '[': {
            const qsizetype end = endOfInlineArray(m_json, at);
            return end > at ? inlineArray(at, end) : open(at);
        }
        case '{':
            return open(at);
        case '}':
        case ']':
            --m_depth;
            newLine();
            m_text.append(c);
            break;
        case ',':
            m_text.append(c);
            newLine();
            break;
        case ':':
            m_text.append(": ");
            break;
        default:
            value(c);
        }
        return at + 1;
    }

    qsizetype string(qsizetype at)
    {
        const qsizetype room = std::max(m_maxLength - m_text.size(), qsizetype{1});
        const qsizetype end = endOfString(m_json.first(std::min(m_json.size() - at, room) + at), at);
        m_text.append(m_json.sliced(at, end - at));
        return end;
    }

    qsizetype inlineArray(qsizetype at, qsizetype end)
    {
        while (at < end) {
            const char c = m_json[at];
            if (c == '"') {
                at = string(at);
                continue;
            }
            if (c == ',')
                m_text.append(", ");
            else
                value(c);
            ++at;
        }
        return end;
    }

    void value(char c)
    {
        if (!isSpace(c))
            m_text.append(c);
    }

    qsizetype open(qsizetype at)
    {
        m_text.append(m_json[at]);
        const qsizetype next = skipSpace(m_json, at + 1);
        if (next < m_json.size() && m_json[next] == '}') {
            m_text.append('}');
            return next + 1;
        }
        ++m_depth;
        newLine();
        return next;
    }

    void newLine()
    {
        m_text.append('\n');
        m_text.append(m_depth * kIndent, ' ');
    }

    const QByteArrayView m_json;
    const qsizetype m_maxLength;
    QByteArray m_text;
    qsizetype m_depth = 0;
};

} // namespace

QByteArray indentedJson(QByteArrayView json)
{
    return Indenter(json, std::numeric_limits<qsizetype>::max()).beginning().text;
}

IndentedBeginning indentedBeginning(QByteArrayView json, qsizetype maxLength)
{
    return Indenter(json, maxLength).beginning();
}

} // namespace supersynk
