// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <variant>
#include <vector>

namespace supersynk {

/// The rows of a CSV file (RFC 4180), which is written back byte for byte where it was not changed.
struct Csv
{
    struct Row
    {
        QStringList fields;
        QByteArray raw = {}; ///< As read, with its line end; empty if it was changed.
        int line = 0;        ///< Where it begins, from 1; 0 if it was not read.

        /// The field in \a column; empty if the row is too short.
        [[nodiscard]] QString at(qsizetype column) const { return fields.value(column); }
        void set(qsizetype column, const QString &value);
    };

    QByteArray bom = "\xEF\xBB\xBF"; ///< Spreadsheets need it.
    char separator = ',';
    QByteArray lineEnd = "\r\n";
    std::vector<Row> rows;

    /// Reads UTF-8 with `,`, `;` or tabs between the fields: the separator of the first line. Empty lines are
    /// rows without fields. Returns a sentence that names the line if the text is not UTF-8, or if a quote is
    /// not closed.
    [[nodiscard]] static std::variant<Csv, QString> read(const QByteArray &bytes);
    [[nodiscard]] QByteArray bytes() const;
};

} // namespace supersynk
