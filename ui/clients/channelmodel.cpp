// SPDX-License-Identifier: GPL-3.0-only
#include "ui/clients/channelmodel.h"

#include "ui/clients/channelrow.h"
#include "ui/clients/columns.h"
#include "ui/clients/rowtext.h"
#include "ui/clients/statetext.h"
#include "ui/names/names.h"
#include "ui/names/namestext.h"
#include "ui/names/personcolors.h"
#include "ui/text/plaintext.h"
#include "ui/watch/verdicttext.h"
#include "ui/widgets/colors.h"
#include "ui/widgets/swatch.h"
#include "ui/widgets/symbols.h"

#include <QFont>
#include <QGuiApplication>
#include <QPalette>

#include <algorithm>
#include <iterator>
#include <limits>
#include <numeric>
#include <utility>

namespace supersynk {
namespace {

/// Updates the row numbers of the children of \a parent, from \a first on.
void renumber(ChannelRow &parent, std::size_t first)
{
    for (std::size_t row = first; row < parent.children.size(); ++row)
        parent.children[row]->row = static_cast<int>(row);
}

QFont boldFont()
{
    QFont font;
    font.setBold(true);
    return font;
}

Symbol symbolOf(const RowValues &values)
{
    if (values.verdict != Verdict::Good)
        return symbolOf(values.verdict);
    if (!values.isServing)
        return Symbol::Stopped;
    return values.isNew ? Symbol::New : symbolOf(Verdict::Good);
}

/// Values past their threshold have the colour of a warning, lost clients are grey.
QVariant foregroundOf(const ChannelRow &row, int column)
{
    const QPalette palette = QGuiApplication::palette();
    if (isPastThreshold(row, column))
        return symbolColor(Symbol::Warning, palette);
    const bool isAway = row.values.clients == 0;
    return isAway ? palette.color(QPalette::PlaceholderText) : QVariant();
}

QVariant backgroundOf(const RowValues &values)
{
    const QColor color = colorOf(values.glow, QGuiApplication::palette());
    return color.isValid() ? QBrush(color) : QVariant();
}

/// Channel names, and values past their threshold, which must not depend on colour alone.
bool isBold(const ChannelRow &row, int column)
{
    return (row.isChannel() && column == ChannelModel::Name) || isPastThreshold(row, column);
}

} // namespace

ChannelModel::ChannelModel(QObject *parent)
    : QAbstractItemModel(parent)
    , m_root(std::make_unique<ChannelRow>())
{}

ChannelModel::~ChannelModel() = default;

void ChannelModel::update(const Roster &roster)
{
    const auto second = std::chrono::floor<std::chrono::seconds>(roster.taken());
    const auto passed = m_lastSecond ? second - *m_lastSecond : std::chrono::seconds(1);
    const RefreshContext context{.now = roster.taken(),
                                 .clientTimeout = roster.clientTimeout(),
                                 .isServing = roster.isServing(),
                                 .isNewSecond = second != m_lastSecond,
                                 .isGlowEnabled = m_isGlowEnabled,
                                 .names = m_names};
    m_lastSecond = second;

    const std::vector<RosterChannel> &channels = roster.channels();
    removeGone(*m_root, channels);
    insertNew(*m_root, channels, context);
    for (std::size_t i = 0; i < channels.size(); ++i) {
        ChannelRow &channel = *m_root->children[i];
        const std::vector<RosterClient> &clients = channels[i].clients;
        channel.observers = channels[i].observers;
        removeGone(channel, clients);
        insertNew(channel, clients, context);
        updateRows(channel, context.isNewSecond, [&](ChannelRow &client) {
            return valuesOf(clients[static_cast<std::size_t>(client.row)], client.values, client.history,
                            context);
        });
    }
    updateRows(*m_root, context.isNewSecond, [](const ChannelRow &channel) { return valuesOf(channel); });
    if (context.isNewSecond)
        recordRates(*m_root, passed);
}

void ChannelModel::setNames(const Names &names)
{
    m_names = &names;
    connect(&names, &Names::changed, this, qOverload<>(&ChannelModel::updateNames));
    updateNames();
}

void ChannelModel::updateNames()
{
    if (updateNames(*m_root))
        Q_EMIT dataChanged(index(0, Name), index(rowCount() - 1, Name));
    for (const auto &channel : m_root->children) {
        if (updateNames(*channel))
            Q_EMIT dataChanged(indexOf(*channel->children.front(), Name),
                               indexOf(*channel->children.back(), Name));
    }
}

/// Returns whether a child of \a parent has another name or colour.
bool ChannelModel::updateNames(ChannelRow &parent)
{
    bool isChanged = false;
    for (const auto &row : parent.children)
        isChanged |= row->setNames(m_names);
    return isChanged;
}

/// The roles of the column Name that other columns do not have.
QVariant ChannelModel::nameData(const ChannelRow &row, int role) const
{
    const QString whole = row.isChannel() ? nameAndKey(m_names, row.id) : nameAndId(m_names, row.id);
    if (role == Qt::ToolTipRole)
        return plainToolTip(whole);
    if (role == Qt::AccessibleDescriptionRole)
        return whole == row.name ? QVariant() : whole;
    const QColor background = QGuiApplication::palette().color(QPalette::Base);
    if (row.isChannel() && !row.color.isValid())
        return {};
    const QColor color =
        row.color.isValid() ? shownColor(row.color, background) : participantColor(row.id, background);
    constexpr double kFaded = 0.55; // towards the background, for a client that is not there
    return swatchIcon(row.values.lost() > 0 && !row.isChannel() ? mixed(color, background, kFaded) : color);
}

/// Needs no extra signal: all rows have just been reported, and the view paints later.
void ChannelModel::recordRates(ChannelRow &parent, std::chrono::seconds passed)
{
    constexpr float kUnknown = std::numeric_limits<float>::quiet_NaN();
    const auto missed = std::clamp<std::int64_t>(passed.count() - 1, 0, RateHistory::kSeconds);
    for (const auto &row : parent.children) {
        for (std::int64_t i = 0; i < missed; ++i)
            row->history.rates.add(kUnknown);
        const double rate = row->values.rate;
        row->history.rates.add(rate > 0 ? static_cast<float>(rate) : kUnknown);
        recordRates(*row, passed);
    }
}

/// Rows and sources are both in order of their serials, so one pass over both finds the rows without a
/// source.
template <typename Source>
void ChannelModel::removeGone(ChannelRow &parent, const std::vector<Source> &sources)
{
    const auto &rows = parent.children;
    auto source = sources.begin();
    const auto isGone = [&](std::size_t row) {
        return row < rows.size() && (source == sources.end() || rows[row]->serial < source->serial);
    };
    for (std::size_t row = 0; row < rows.size();) {
        std::size_t end = row;
        while (isGone(end))
            ++end;
        if (end > row) {
            removeRun(parent, row, end);
        } else {
            if (rows[row]->serial == source->serial)
                ++row;
            ++source;
        }
    }
}

/// Runs after removeGone(), so every row has a source. New sources nearly always come last. An exception: a
/// channel may get its serial before another channel but its first client after it.
template <typename Source>
void ChannelModel::insertNew(ChannelRow &parent, const std::vector<Source> &sources,
                             const RefreshContext &context)
{
    const auto &rows = parent.children;
    for (std::size_t row = 0; row < sources.size(); ++row) {
        Run added;
        while (row + added.size() < sources.size()) {
            const Source &source = sources[row + added.size()];
            if (row < rows.size() && rows[row]->serial <= source.serial)
                break;
            added.push_back(std::make_unique<ChannelRow>(parent, source, context));
        }
        if (!added.empty())
            insertRun(parent, row, std::move(added));
    }
}

/// Every dataChanged() costs the proxy and the view a fixed amount of work, so many runs are reported as one.
template <typename ValuesAt>
void ChannelModel::updateRows(ChannelRow &parent, bool areAllChanged, ValuesAt valuesAt)
{
    constexpr std::size_t kMaxRuns = 16;
    const auto &rows = parent.children;
    std::vector<std::pair<std::size_t, std::size_t>> runs;
    int firstColumn = State;
    int lastColumn = BodySize; // up to here, something changes with nearly every snapshot
    for (std::size_t row = 0; row < rows.size(); ++row) {
        RowValues values = valuesAt(*rows[row]);
        const bool isInserted = rows[row]->history.rates.isEmpty(); // painted anyway
        if ((!areAllChanged || isInserted) && values == rows[row]->values)
            continue;
        const RowValues &shown = rows[row]->values;
        for (int column = lastColumn + 1; column < ColumnCount; ++column) {
            if (isColumnChanged(column, shown, values)) // addresses are slow to sort by
                lastColumn = column;
        }
        if (values.glow != shown.glow) { // the background of all columns
            firstColumn = Name;
            lastColumn = ColumnCount - 1;
        }
        rows[row]->values = std::move(values);
        if (!runs.empty() && (runs.back().second == row || runs.size() > kMaxRuns))
            runs.back().second = row + 1;
        else
            runs.emplace_back(row, row + 1);
    }
    if (runs.size() > kMaxRuns)
        runs = {{runs.front().first, runs.back().second}};
    for (const auto &[first, end] : runs)
        Q_EMIT dataChanged(indexOf(*rows[first], firstColumn), indexOf(*rows[end - 1], lastColumn));
}

void ChannelModel::removeRun(ChannelRow &parent, std::size_t first, std::size_t end)
{
    auto &rows = parent.children;
    beginRemoveRows(indexOf(parent, Name), static_cast<int>(first), static_cast<int>(end) - 1);
    rows.erase(rows.begin() + static_cast<std::ptrdiff_t>(first),
               rows.begin() + static_cast<std::ptrdiff_t>(end));
    renumber(parent, first);
    endRemoveRows();
}

void ChannelModel::insertRun(ChannelRow &parent, std::size_t first, Run added)
{
    auto &rows = parent.children;
    beginInsertRows(indexOf(parent, Name), static_cast<int>(first),
                    static_cast<int>(first + added.size()) - 1);
    rows.insert(rows.begin() + static_cast<std::ptrdiff_t>(first), std::make_move_iterator(added.begin()),
                std::make_move_iterator(added.end()));
    renumber(parent, first);
    endInsertRows();
}

int ChannelModel::clientCount() const
{
    return sumOf(m_root->children).clients;
}

int ChannelModel::lostCount() const
{
    return sumOf(m_root->children).lost();
}

int ChannelModel::attentionCount() const
{
    const RowValues sum = sumOf(m_root->children);
    return std::accumulate(sum.verdicts.begin() + 1, sum.verdicts.end(), 0); // all but Good
}

QModelIndex ChannelModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, rowAt(parent).children[static_cast<std::size_t>(row)].get());
}

QModelIndex ChannelModel::parent(const QModelIndex &index) const
{
    return index.isValid() ? indexOf(*rowAt(index).parent, 0) : QModelIndex();
}

int ChannelModel::rowCount(const QModelIndex &parent) const
{
    return parent.column() > 0 ? 0 : static_cast<int>(rowAt(parent).children.size());
}

int ChannelModel::columnCount(const QModelIndex &) const
{
    return ColumnCount;
}

QVariant ChannelModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ChannelRow &row = rowAt(index);
    const int column = index.column();
    const bool isOfName =
        role == Qt::ToolTipRole || role == Qt::AccessibleDescriptionRole || role == Qt::DecorationRole;
    if (column == Name && isOfName)
        return nameData(row, role);
    switch (role) {
    case Qt::DisplayRole:
        return textOf(row, column);
    case Qt::ToolTipRole:
        return toolTipOf(row, column);
    case Qt::AccessibleDescriptionRole: // replaces bold and colour for screen readers
        return isPastThreshold(row, column) ? toolTipOf(row, column) : QVariant();
    case Qt::DecorationRole:
        return column == State ? symbolIcon(symbolOf(row.values)) : QVariant();
    case Qt::BackgroundRole:
        return backgroundOf(row.values);
    case Qt::ForegroundRole:
        return foregroundOf(row, column);
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(columnAlignment(column));
    case Qt::FontRole:
        return isBold(row, column) ? boldFont() : QVariant();
    case ValueRole:
        return valueOf(row, column);
    case KindRole:
        return QVariant::fromValue(row.isChannel() ? Kind::Channel : Kind::Client);
    case KeyRole:
        return row.isChannel() ? row.id : row.parent->id;
    case ClientIdRole:
        return row.isChannel() ? QByteArray() : row.id;
    case SerialRole:
        return qulonglong{row.serial};
    case ClientCountRole:
        return row.values.clients;
    case RatesRole:
        return QVariant::fromValue(row.history.rates.values());
    case LostCountRole:
        return row.values.lost();
    case VerdictRole:
        return static_cast<int>(row.values.verdict);
    case VerdictTextRole:
        return verdictOf(row);
    case DetailTextRole:
        return verdictDetail(row);
    case NeedsAttentionRole:
        return needsAttention(row.values.verdict);
    default:
        return {};
    }
}

QVariant ChannelModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return columnTitle(section);
    case Qt::ToolTipRole:
        return columnExplanation(section);
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(columnAlignment(section));
    case Qt::InitialSortOrderRole:
        return firstSortOrder(section);
    default:
        return {};
    }
}

ChannelRow &ChannelModel::rowAt(const QModelIndex &index) const
{
    return index.isValid() ? *static_cast<ChannelRow *>(index.internalPointer()) : *m_root;
}

QModelIndex ChannelModel::indexOf(const ChannelRow &row, int column) const
{
    return &row == m_root.get() ? QModelIndex() : createIndex(row.row, column, &row);
}

} // namespace supersynk
