// SPDX-License-Identifier: GPL-3.0-only
#include "ui/names/namesfile.h"

#include "ui/text/plaintext.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <iterator>
#include <utility>

using namespace Qt::StringLiterals;

namespace supersynk {
namespace {

struct NamesText
{
    Q_DECLARE_TR_FUNCTIONS(supersynk::NamesFile)
};

/// The names of the columns; the first one is written.
const std::array<QStringList, 6> kColumnNames{{{u"id"_s, u"client_id"_s},
                                               {u"label"_s, u"name"_s},
                                               {u"colour"_s, u"color"_s},
                                               {u"group"_s},
                                               {u"kind"_s},
                                               {u"expected"_s}}};
const QString kChannel = u"channel"_s;
const QString kYes = u"yes"_s;

/// Whether a spreadsheet would read \a field as a formula, apart from apostrophes before it. See "CSV
/// Injection" of OWASP.
bool isFormula(QStringView field)
{
    constexpr QStringView kBeginnings = u"=+-@\t\r\uFF1D\uFF0B\uFF0D\uFF20";
    while (field.startsWith(u'\''))
        field = field.sliced(1);
    return !field.isEmpty() && kBeginnings.contains(field.front());
}

/// Any client can choose its id: an apostrophe keeps a spreadsheet from running it.
QString defused(const QString &field)
{
    return isFormula(field) ? u'\'' + field : field;
}

QString fused(const QString &field)
{
    return field.startsWith(u'\'') && isFormula(field) ? field.sliced(1) : field;
}

QString limited(const QString &text)
{
    const QList<uint> characters = text.trimmed().toUcs4();
    const auto count = std::min<qsizetype>(characters.size(), Name::kMaxLabel);
    return QString::fromUcs4(reinterpret_cast<const char32_t *>(characters.constData()), count);
}

} // namespace

NamesFile::NamesFile()
{
    m_csv.rows.push_back({.fields = {u"id"_s, u"label"_s, u"colour"_s, u"group"_s}});
    (void)readHeader();
}

std::variant<NamesFile, QString> NamesFile::read(const QByteArray &bytes)
{
    if (bytes.size() > kMaxBytes)
        return NamesText::tr("The file is larger than 16 MB: it is no file of names.");
    auto csv = Csv::read(bytes);
    if (const auto *problem = std::get_if<QString>(&csv))
        return *problem;
    NamesFile file;
    file.m_csv = std::get<Csv>(std::move(csv));
    const auto isFilled = [](const Csv::Row &row) { return !row.fields.isEmpty(); };
    const auto header = std::ranges::find_if(file.m_csv.rows, isFilled);
    file.m_header = static_cast<std::size_t>(header - file.m_csv.rows.begin());
    if (header == file.m_csv.rows.end())
        return NamesFile();
    if (!file.readHeader())
        return NamesText::tr("Line %1: the column “id” is missing. The first line names the columns: "
                             "id, label, colour, group.")
            .arg(header->line);
    for (std::size_t row = file.m_header + 1; row < file.m_csv.rows.size(); ++row)
        file.readRow(row);
    return file;
}

bool NamesFile::readHeader()
{
    const QStringList &fields = m_csv.rows[m_header].fields;
    for (std::size_t column = 0; column < ColumnCount; ++column) {
        const auto isColumn = [&](const QString &field) {
            return kColumnNames.at(column).contains(field.trimmed(), Qt::CaseInsensitive);
        };
        const auto found = std::find_if(fields.begin(), fields.end(), isColumn);
        m_columns[column] = found == fields.end() ? -1 : found - fields.begin();
    }
    return m_columns[Id] >= 0;
}

void NamesFile::readRow(std::size_t row)
{
    const Csv::Row &of = m_csv.rows[row];
    const QByteArray id = fused(at(of, Id)).toUtf8();
    if (id.isEmpty()) {
        if (std::any_of(of.fields.begin(), of.fields.end(), [](const QString &f) { return !f.isEmpty(); }))
            addProblem(of.line, NamesText::tr("the id is missing."));
        return;
    }
    const bool isChannel = at(of, Kind).compare(kChannel, Qt::CaseInsensitive) == 0;
    const NamedThing thing{isChannel ? NamedThing::Kind::Channel : NamedThing::Kind::Client, id};
    if (const auto known = m_rows.constFind(thing); known != m_rows.constEnd())
        return addProblem(of.line,
                          NamesText::tr("the id “%1” is in line %2 already.")
                              .arg(visibleText(id, Name::kMaxLabel))
                              .arg(m_csv.rows[known->row].line));
    if (m_rows.size() >= kMaxNames)
        return addProblem(of.line, NamesText::tr("there are more than %1 names.").arg(kMaxNames));
    m_rows.insert(thing, {row, nameOf(of)});
}

Name NamesFile::nameOf(const Csv::Row &row)
{
    const QString label = fused(at(row, Label));
    Name name{.label = limited(label), .group = limited(fused(at(row, Group)))};
    if (name.label != label.trimmed())
        addProblem(row.line,
                   NamesText::tr("the label is longer than %1 characters and was cut.").arg(Name::kMaxLabel));
    if (const QString color = at(row, Color).trimmed(); !color.isEmpty()) {
        name.color.setNamedColor(color);
        if (!name.color.isValid())
            addProblem(row.line,
                       NamesText::tr("“%1” is not a colour: write #RRGGBB.")
                           .arg(visibleText(color.toUtf8(), Name::kMaxLabel)));
    }
    const QStringList no{u""_s, u"no"_s, u"0"_s, u"false"_s};
    name.isExpected = !no.contains(at(row, Expected).trimmed(), Qt::CaseInsensitive);
    return name;
}

std::vector<NamedThing> NamesFile::things() const
{
    std::vector<std::pair<std::size_t, NamedThing>> placed;
    placed.reserve(static_cast<std::size_t>(m_rows.size()));
    for (auto entry = m_rows.begin(); entry != m_rows.end(); ++entry)
        placed.emplace_back(entry->row, entry.key());
    std::ranges::sort(placed, {}, [](const auto &thing) { return thing.first; });
    std::vector<NamedThing> things;
    things.reserve(placed.size());
    for (auto &[row, thing] : placed)
        things.push_back(std::move(thing));
    return things;
}

const Name *NamesFile::find(const NamedThing &thing) const
{
    const auto found = m_rows.constFind(thing);
    return found == m_rows.constEnd() ? nullptr : &found->name;
}

bool NamesFile::set(const NamedThing &thing, const Name &name)
{
    const auto known = m_rows.find(thing);
    if (known == m_rows.end() && (name.isEmpty() || m_rows.size() >= kMaxNames))
        return name.isEmpty();
    if (known != m_rows.end() && name.isEmpty() && !hasOtherFields(m_csv.rows[known->row])) {
        remove(thing, known->row);
        return true;
    }
    Place place{known == m_rows.end() ? m_csv.rows.size() : known->row, name};
    place.name.label = limited(name.label);
    place.name.group = limited(name.group);
    if (known == m_rows.end())
        m_csv.rows.emplace_back();
    Csv::Row &row = m_csv.rows[place.row];
    const Name before = known == m_rows.end() ? Name() : known->name;
    if (known == m_rows.end())
        write(row, Id, defused(QString::fromUtf8(thing.id)));
    if (before.label != place.name.label)
        write(row, Label, defused(place.name.label));
    if (before.color != place.name.color)
        write(row, Color, place.name.color.isValid() ? place.name.color.name() : QString());
    if (before.group != place.name.group)
        write(row, Group, defused(place.name.group));
    if (known == m_rows.end() && thing.kind == NamedThing::Kind::Channel)
        write(row, Kind, kChannel);
    if (before.isExpected != place.name.isExpected)
        write(row, Expected, place.name.isExpected ? kYes : QString());
    m_rows.insert(thing, place);
    return true;
}

void NamesFile::addIds(const QList<QByteArray> &ids)
{
    for (const QByteArray &id : ids) {
        const NamedThing thing{NamedThing::Kind::Client, id};
        if (m_rows.contains(thing) || m_rows.size() >= kMaxNames)
            continue;
        m_rows.insert(thing, {m_csv.rows.size(), Name()});
        write(m_csv.rows.emplace_back(), Id, defused(QString::fromUtf8(id)));
    }
}

QString NamesFile::at(const Csv::Row &row, Column column) const
{
    return m_columns[column] < 0 ? QString() : row.at(m_columns[column]);
}

void NamesFile::write(Csv::Row &row, Column column, const QString &value)
{
    if (m_columns[column] < 0) {
        if (value.isEmpty())
            return;
        Csv::Row &header = m_csv.rows[m_header];
        m_columns[column] = header.fields.size();
        header.set(m_columns[column], kColumnNames.at(column).first());
    }
    row.set(m_columns[column], value);
}

void NamesFile::remove(const NamedThing &thing, std::size_t row)
{
    m_csv.rows.erase(m_csv.rows.begin() + static_cast<std::ptrdiff_t>(row));
    m_rows.remove(thing);
    for (Place &place : m_rows)
        place.row -= place.row > row ? 1 : 0;
}

bool NamesFile::hasOtherFields(const Csv::Row &row) const
{
    for (qsizetype i = 0; i < row.fields.size(); ++i) {
        const bool isKnown = std::ranges::find(m_columns, i) != std::end(m_columns);
        if (!isKnown && !row.fields.at(i).isEmpty())
            return true;
    }
    return false;
}

void NamesFile::addProblem(int line, const QString &problem)
{
    ++m_problemCount;
    if (m_problemCount < kMaxProblems)
        m_problems.append(NamesText::tr("Line %1: %2").arg(line).arg(problem));
    else if (m_problemCount == kMaxProblems)
        m_problems.append(NamesText::tr("There are more lines with errors."));
}

} // namespace supersynk
