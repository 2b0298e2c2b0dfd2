// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/names/csv.h"
#include "ui/names/name.h"

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>

#include <cstddef>
#include <variant>
#include <vector>

namespace supersynk {

/// A file of names: CSV in UTF-8, whose first line has the columns `id`, `label`, `colour` (#RRGGBB or the
/// name of a colour), `group`, `kind` (`channel`, or empty for a client) and `expected` (`yes`), in any
/// order. Only `id` must be there. Other columns, and lines with errors, are written back as they were read.
class NamesFile
{
public:
    static constexpr qsizetype kMaxNames = 10'000;
    static constexpr qsizetype kMaxBytes = 16 * 1024 * 1024;

    /// Without names.
    NamesFile();
    /// Returns a sentence if \a bytes are not a file of names.
    [[nodiscard]] static std::variant<NamesFile, QString> read(const QByteArray &bytes);

    /// The names in the order of their lines.
    [[nodiscard]] std::vector<NamedThing> things() const;
    [[nodiscard]] qsizetype count() const { return m_rows.size(); }
    /// Null if \a thing has no name.
    [[nodiscard]] const Name *find(const NamedThing &thing) const;
    /// What is wrong with single lines, a sentence each; at most kMaxProblems, the last of which says how
    /// many more there are.
    [[nodiscard]] const QStringList &problems() const { return m_problems; }

    /// Changes, adds or, if \a name is empty, removes a name. Returns false if there are too many.
    [[nodiscard]] bool set(const NamedThing &thing, const Name &name);
    /// Adds lines without a label for those of \a ids that have none, to be filled in.
    void addIds(const QList<QByteArray> &ids);

    [[nodiscard]] QByteArray bytes() const { return m_csv.bytes(); }

private:
    static constexpr int kMaxProblems = 20;
    enum Column { Id, Label, Color, Group, Kind, Expected, ColumnCount };
    struct Place
    {
        std::size_t row = 0;
        Name name;
    };

    [[nodiscard]] bool readHeader();
    void readRow(std::size_t row);
    [[nodiscard]] Name nameOf(const Csv::Row &row);
    [[nodiscard]] QString at(const Csv::Row &row, Column column) const;
    void write(Csv::Row &row, Column column, const QString &value);
    void remove(const NamedThing &thing, std::size_t row);
    void addProblem(int line, const QString &problem);
    [[nodiscard]] bool hasOtherFields(const Csv::Row &row) const;

    Csv m_csv;
    std::size_t m_header = 0;              // the row with the names of the columns
    qsizetype m_columns[ColumnCount] = {}; // -1 if the file does not have it
    QHash<NamedThing, Place> m_rows;
    QStringList m_problems;
    int m_problemCount = 0;
};

} // namespace supersynk
