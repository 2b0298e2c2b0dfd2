// SPDX-License-Identifier: GPL-3.0-only
#include "server/recording/replay/idprefix.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <vector>

namespace supersynk {
namespace {

/// \a text as it stands between the quotation marks of a JSON string.
QByteArray escaped(const QByteArray &text)
{
    const QByteArray array =
        QJsonDocument(QJsonArray{QString::fromUtf8(text)}).toJson(QJsonDocument::Compact); // ["…"]
    return array.sliced(2, array.size() - 4);
}

/// Whether \a token, a JSON string without its quotation marks, says "client_id".
bool isClientId(QByteArrayView token)
{
    if (!token.contains('\\'))
        return token == "client_id";
    const QByteArray array = "[\"" + token.toByteArray() + "\"]";
    return QJsonDocument::fromJson(array).array().at(0).toString() == QLatin1StringView("client_id");
}

/// Finds where the ids begin in a valid JSON object.
class IdFinder
{
public:
    explicit IdFinder(QByteArrayView body)
        : m_body(body)
    {}

    std::vector<qsizetype> run()
    {
        std::vector<qsizetype> places;
        int depth = 0;
        bool expectsKey = false; // at the top level
        while (m_at < m_body.size()) {
            const char c = m_body[m_at++];
            if (c == '{' || c == '[') {
                expectsKey = ++depth == 1;
            } else if (c == '}' || c == ']') {
                --depth;
            } else if (c == ',') {
                expectsKey = depth == 1;
            } else if (c == '"') {
                const bool isId = isClientId(restOfString()) && expectsKey;
                expectsKey = false;
                if (isId && skipToValue() == '"')
                    places.push_back(m_at + 1);
            }
        }
        return places;
    }

private:
    /// The string whose opening quotation mark stands before the present place.
    QByteArrayView restOfString()
    {
        const qsizetype begin = m_at;
        while (m_at < m_body.size() && m_body[m_at] != '"')
            m_at += m_body[m_at] == '\\' ? 2 : 1;
        m_at = std::min(m_at, m_body.size());
        return m_body.sliced(begin, m_at++ - begin);
    }

    /// The first character of the value that follows a key; 0 at the end.
    char skipToValue()
    {
        static constexpr QByteArrayView kBetween = " \t\n\r:";
        while (m_at < m_body.size() && kBetween.contains(m_body[m_at]))
            ++m_at;
        return m_at < m_body.size() ? m_body[m_at] : '\0';
    }

    QByteArrayView m_body;
    qsizetype m_at = 0;
};

} // namespace

QByteArray withIdPrefix(const QByteArray &body, const QByteArray &prefix)
{
    if (prefix.isEmpty())
        return body;
    const QByteArray inserted = escaped(prefix);
    QByteArray result;
    qsizetype from = 0;
    for (const qsizetype place : IdFinder(body).run()) {
        result += QByteArrayView(body).sliced(from, place - from);
        result += inserted;
        from = place;
    }
    return result += QByteArrayView(body).sliced(from);
}

} // namespace supersynk
