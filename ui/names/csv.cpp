// SPDX-License-Identifier: GPL-3.0-only
#include "ui/names/csv.h"

#include <QByteArrayView>
#include <QCoreApplication>
#include <QStringDecoder>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace supersynk {
namespace {

struct CsvText
{
    Q_DECLARE_TR_FUNCTIONS(supersynk::Csv)
};

bool isLineEnd(char c)
{
    return c == '\n' || c == '\r';
}

/// The character that separates most fields of the first line.
char separatorOf(QByteArrayView bytes)
{
    const auto end = std::find_if(bytes.begin(), bytes.end(), isLineEnd);
    char best = ',';
    for (const char candidate : {';', '\t'}) {
        if (std::count(bytes.begin(), end, candidate) > std::count(bytes.begin(), end, best))
            best = candidate;
    }
    return best;
}

/// Reads row after row.
class Reader
{
public:
    Reader(QByteArrayView bytes, char separator)
        : m_bytes(bytes)
        , m_separator(separator)
    {}

    [[nodiscard]] bool isAtEnd() const { return m_place >= m_bytes.size(); }
    [[nodiscard]] int line() const { return m_line; }
    [[nodiscard]] bool isQuoteOpen() const { return m_isQuoteOpen; }
    [[nodiscard]] bool isUtf8() const { return m_isUtf8; }

    Csv::Row row()
    {
        const qsizetype begin = m_place;
        Csv::Row row{.fields = {}, .line = m_line};
        if (!isLineEnd(m_bytes[m_place])) {
            row.fields.append(field());
            while (!isAtEnd() && m_bytes[m_place] == m_separator) {
                ++m_place;
                row.fields.append(field());
            }
        }
        skipLineEnd();
        row.raw = m_bytes.sliced(begin, m_place - begin).toByteArray();
        return row;
    }

private:
    QString field()
    {
        while (!isAtEnd() && m_bytes[m_place] == ' ')
            ++m_place;
        const bool isQuoted = !isAtEnd() && m_bytes[m_place] == '"';
        QByteArray text = isQuoted ? quoted() : QByteArray();
        const qsizetype begin = m_place;
        while (!isAtEnd() && !isLineEnd(m_bytes[m_place]) && m_bytes[m_place] != m_separator)
            ++m_place;
        const QByteArray rest = m_bytes.sliced(begin, m_place - begin).toByteArray().trimmed();
        text += rest;
        QStringDecoder decode(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
        const QString decoded = decode(text);
        m_isUtf8 &= !decode.hasError();
        return decoded;
    }

    QByteArray quoted()
    {
        QByteArray text;
        for (++m_place; !isAtEnd(); ++m_place) {
            const char c = m_bytes[m_place];
            const bool isPair = c == '"' && m_place + 1 < m_bytes.size() && m_bytes[m_place + 1] == '"';
            if (c == '"' && !isPair) {
                ++m_place;
                return text;
            }
            m_place += isPair ? 1 : 0;
            m_line += c == '\n' ? 1 : 0;
            text += c;
        }
        m_isQuoteOpen = true;
        return text;
    }

    void skipLineEnd()
    {
        if (isAtEnd())
            return;
        const bool isPair =
            m_bytes[m_place] == '\r' && m_place + 1 < m_bytes.size() && m_bytes[m_place + 1] == '\n';
        m_place += isPair ? 2 : 1;
        ++m_line;
    }

    QByteArrayView m_bytes;
    char m_separator;
    qsizetype m_place = 0;
    int m_line = 1;
    bool m_isQuoteOpen = false;
    bool m_isUtf8 = true;
};

QByteArray written(const QString &field, char separator)
{
    QByteArray bytes = field.toUtf8();
    const bool hasSpaces = bytes != bytes.trimmed();
    const bool needsQuotes = hasSpaces || std::any_of(bytes.begin(), bytes.end(), [&](char c) {
                                 return c == separator || c == '"' || isLineEnd(c);
                             });
    return needsQuotes ? '"' + bytes.replace('"', "\"\"") + '"' : bytes;
}

} // namespace

void Csv::Row::set(qsizetype column, const QString &value)
{
    if (at(column) == value)
        return;
    while (fields.size() <= column)
        fields.append(QString());
    fields[column] = value;
    raw.clear();
}

std::variant<Csv, QString> Csv::read(const QByteArray &bytes)
{
    Csv csv;
    QByteArrayView text = bytes;
    if (text.startsWith(csv.bom))
        text = text.sliced(csv.bom.size());
    else
        csv.bom.clear();
    csv.separator = separatorOf(text);
    if (!text.contains("\r\n"))
        csv.lineEnd = "\n";
    Reader reader(text, csv.separator);
    while (!reader.isAtEnd()) {
        const int line = reader.line();
        csv.rows.push_back(reader.row());
        if (!reader.isUtf8())
            return CsvText::tr("Line %1 is not UTF-8: save the file as “CSV UTF-8”.").arg(line);
        if (reader.isQuoteOpen())
            return CsvText::tr("Line %1: a quote (\") is not closed.").arg(line);
    }
    return csv;
}

QByteArray Csv::bytes() const
{
    QByteArray bytes = bom;
    for (const Row &row : rows) {
        if (bytes.size() > bom.size() && !isLineEnd(bytes.back()))
            bytes += lineEnd; // the last line that was read had none
        if (!row.raw.isEmpty()) {
            bytes += row.raw;
            continue;
        }
        for (qsizetype i = 0; i < row.fields.size(); ++i) {
            if (i > 0)
                bytes += separator;
            bytes += written(row.fields.at(i), separator);
        }
        bytes += lineEnd;
    }
    return bytes;
}

} // namespace supersynk
