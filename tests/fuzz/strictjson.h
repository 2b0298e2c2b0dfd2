// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QByteArrayView>
#include <QUtf8StringView>

#include <cstdint>

namespace supersynk::fuzz {

/// Whether a text is JSON by the grammar of RFC 8259, which this follows rule by rule: slow, recursive and
/// written without a look at the parser that it judges.
class StrictJson
{
public:
    [[nodiscard]] static bool accepts(QByteArrayView text)
    {
        StrictJson json(text);
        return QUtf8StringView(text).isValidUtf8() && json.element(0) && json.m_rest.isEmpty();
    }

private:
    static constexpr int kMaxDepth = 1000; // for the sake of the stack

    explicit StrictJson(QByteArrayView text)
        : m_rest(text)
    {}

    /// A value with white space around it.
    bool element(int depth)
    {
        whiteSpace();
        if (depth > kMaxDepth || !value(depth))
            return false;
        whiteSpace();
        return true;
    }

    bool value(int depth)
    {
        if (m_rest.startsWith('{'))
            return list('{', '}', [&] { return member(depth); });
        if (m_rest.startsWith('['))
            return list('[', ']', [&] { return element(depth + 1); });
        if (m_rest.startsWith('"'))
            return string();
        return literal("true") || literal("false") || literal("null") || number();
    }

    template <typename Item>
    bool list(char begin, char end, Item item)
    {
        if (!take(begin))
            return false;
        whiteSpace();
        if (take(end))
            return true;
        while (item()) {
            if (take(end))
                return true;
            if (!take(','))
                return false;
        }
        return false;
    }

    bool member(int depth)
    {
        whiteSpace();
        if (!string())
            return false;
        whiteSpace();
        return take(':') && element(depth + 1);
    }

    bool string()
    {
        if (!take('"'))
            return false;
        while (!take('"')) {
            if (m_rest.isEmpty() || static_cast<unsigned char>(m_rest.front()) < 0x20)
                return false;
            if (!take('\\'))
                m_rest = m_rest.sliced(1);
            else if (!escape())
                return false;
        }
        return true;
    }

    /// What follows a backslash.
    bool escape()
    {
        if (!take('u'))
            return takeAnyOf("\"\\/bfnrt");
        std::uint32_t unit = 0;
        if (!hex(unit) || (unit >= 0xDC00 && unit < 0xE000))
            return false;
        if (unit < 0xD800 || unit >= 0xE000)
            return true;
        return take('\\') && take('u') && hex(unit) && unit >= 0xDC00 && unit < 0xE000;
    }

    bool hex(std::uint32_t &unit)
    {
        bool isNumber = m_rest.size() >= 4;
        for (int i = 0; i < 4 && isNumber; ++i)
            isNumber = QByteArrayView("0123456789abcdefABCDEF").contains(m_rest[i]);
        if (!isNumber)
            return false;
        unit = m_rest.first(4).toUInt(&isNumber, 16);
        m_rest = m_rest.sliced(4);
        return isNumber;
    }

    bool number()
    {
        take('-');
        if (!take('0') && !digits())
            return false;
        if (take('.') && !digits())
            return false;
        if (takeAnyOf("eE")) {
            takeAnyOf("+-");
            return digits();
        }
        return true;
    }

    bool digits()
    {
        const bool any = takeAnyOf("0123456789");
        while (takeAnyOf("0123456789")) {}
        return any;
    }

    bool literal(QByteArrayView word)
    {
        if (!m_rest.startsWith(word))
            return false;
        m_rest = m_rest.sliced(word.size());
        return true;
    }

    void whiteSpace()
    {
        while (takeAnyOf(" \t\n\r")) {}
    }

    bool takeAnyOf(QByteArrayView characters)
    {
        return !m_rest.isEmpty() && characters.contains(m_rest.front()) && take(m_rest.front());
    }

    bool take(char c)
    {
        if (!m_rest.startsWith(c))
            return false;
        m_rest = m_rest.sliced(1);
        return true;
    }

    QByteArrayView m_rest;
};

} // namespace supersynk::fuzz
