// SPDX-License-Identifier: GPL-3.0-only
#include "ui/clients/channeltree.h"

#include "ui/clients/channelfilter.h"
#include "ui/clients/channelmodel.h"
#include "ui/clients/columns.h"
#include "ui/clients/columnwidths.h"
#include "ui/clients/orderhold.h"
#include "ui/clients/sparklinedelegate.h"
#include "ui/clients/verdictdelegate.h"
#include "ui/watch/verdicttext.h"
#include "ui/widgets/fittedcolumns.h"

#include <QAction>
#include <QHeaderView>
#include <QMenu>
#include <QStyledItemDelegate>

#include <algorithm>
#include <functional>
#include <numeric>
#include <utility>

using namespace Qt::StringLiterals;

namespace supersynk {
namespace {

constexpr int kMinSparklineWidth = 28; // pixels
constexpr QChar kEnSpace = u'\u2002';

/// Separates a right-aligned number from the text in the next cell.
void padNumber(Qt::Alignment alignment, QString &text)
{
    if (alignment & Qt::AlignRight)
        text.append(kEnSpace);
}

class Cell final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        padNumber(option->displayAlignment, option->text);
        if (index.column() == ChannelModel::Late)
            option->textElideMode = Qt::ElideLeft; // keeps the share; the tool tip has the count
    }
};

class Header final : public QHeaderView
{
public:
    explicit Header(QWidget *parent)
        : QHeaderView(Qt::Horizontal, parent)
    {
        setStretchLastSection(true);
        setSectionsClickable(true);
        setSectionsMovable(true);
        setFirstSectionMovable(false); // it has the tree branches
        setSortIndicatorClearable(true);
        setSortIndicator(ChannelModel::State, firstSortOrder(ChannelModel::State)); // worst first
    }

protected:
    void initStyleOptionForIndex(QStyleOptionHeader *option, int section) const override
    {
        QHeaderView::initStyleOptionForIndex(option, section);
        padNumber(option->textAlignment, option->text);
    }
};

/// A typical long text of a column.
QString sampleOf(int column)
{
    switch (column) {
    case ChannelModel::Name:
        return u"Quest-3-lab-07"_s;
    case ChannelModel::Rate:
        return u"2700.0"_s;
    case ChannelModel::LastSeen:
        return u"59:59 min"_s;
    case ChannelModel::BodySize:
        return u"999.9 kB"_s;
    case ChannelModel::Late:
        return u"999k · < 0.1 %"_s;
    case ChannelModel::Jitter:
        return u"1000"_s;
    case ChannelModel::Address:
        return u"192.168.100.200"_s;
    default:
        return {};
    }
}

/// The same for a narrow window, in which names have precedence: the state keeps its first words and losses
/// their share, and tool tips have the rest.
QString shortSampleOf(int column)
{
    switch (column) {
    case ChannelModel::Name:
        return u"Quest-3-07"_s;
    case ChannelModel::State:
        return ChannelTree::tr("Two senders", "a short text in the column State");
    case ChannelModel::LastSeen:
        return u"59 s"_s;
    case ChannelModel::Late:
        return u"10.0 %"_s;
    case ChannelModel::Jitter:
        return u"100"_s;
    case ChannelModel::Address:
        return u"192.168.1.20"_s;
    default:
        return sampleOf(column);
    }
}

/// The same for the state, in the two parts of VerdictDelegate. In a narrow window the detail gives way.
QString verdictSample()
{
    return verdictText(Verdict::TwoSenders);
}

QString detailSample()
{
    return ChannelTree::tr("21 s, leaves in 39 s", "a long detail in the column State, after “Silent”");
}

quint64 serialOf(const QModelIndex &channel)
{
    return channel.data(ChannelModel::SerialRole).value<quint64>();
}

/// Whether values past a threshold are bold.
bool isBoldPastThreshold(int column)
{
    return column == ChannelModel::Jitter || column == ChannelModel::Late;
}

} // namespace

ChannelTree::ChannelTree(ChannelFilter &filter, QWidget *parent)
    : QTreeView(parent)
{
    setHeader(new Header(this));
    setItemDelegate(new Cell(this));
    setItemDelegateForColumn(
        ChannelModel::Rate,
        new SparklineDelegate(ChannelModel::RatesRole, sampleOf(ChannelModel::Rate), this));
    setItemDelegateForColumn(ChannelModel::State, new VerdictDelegate(this));
    setModel(&filter);
    m_columns = std::make_unique<FittedColumns>(*header(), "tree"_L1, [this] { fitColumns(); });
    setSortingEnabled(true);
    setAccessibleName(tr("Channels and clients"));
    setTextElideMode(Qt::ElideMiddle); // names often differ at their end
    setUniformRowHeights(true);        // else every update measures every row
    setAlternatingRowColors(true);
    setAllColumnsShowFocus(true);
    setSelectionMode(ExtendedSelection); // SingleSelection would move to the neighbour of a removed client
    setEditTriggers(NoEditTriggers);
    setContextMenuPolicy(Qt::ActionsContextMenu);
    addColumnActions();
    new OrderHold(*this, filter);

    connect(&filter, &QAbstractItemModel::rowsInserted, this, &ChannelTree::expandChannels);
    connect(&filter, &QAbstractItemModel::rowsInserted, this, &ChannelTree::noteLongNames);
    connect(&filter, &QAbstractItemModel::rowsAboutToBeRemoved, this, &ChannelTree::rememberCollapsed);
    connect(header(), &QHeaderView::sortIndicatorChanged, m_columns.get(),
            &FittedColumns::fit); // the arrow needs space
}

ChannelTree::~ChannelTree() = default;

void ChannelTree::restoreColumns(const QSettings &store)
{
    const bool isRestored = m_columns->restore(store);
    for (int column = ChannelModel::Name; column < ChannelModel::ColumnCount; ++column) {
        const bool isShown = isRestored ? !isColumnHidden(column) : isShownByDefault(column);
        setColumnShown(column, isShown || column == ChannelModel::Name);
        if (column != ChannelModel::Name)
            m_columnActions.at(column - 1)->setChecked(isShown);
    }
}

void ChannelTree::saveColumns(QSettings &store) const
{
    m_columns->save(store);
}

void ChannelTree::resizeEvent(QResizeEvent *event)
{
    QTreeView::resizeEvent(event);
    m_columns->fit();
}

void ChannelTree::expandChannels(const QModelIndex &parent, int first, int last)
{
    if (parent.isValid())
        return;
    for (int row = first; row <= last; ++row) {
        const QModelIndex channel = model()->index(row, 0);
        if (!m_collapsed.remove(serialOf(channel)))
            expand(channel);
    }
}

/// The widths follow the longest name, so that they seldom change.
void ChannelTree::noteLongNames(const QModelIndex &parent, int first, int last)
{
    constexpr qsizetype kLongest = 40; // characters
    const qsizetype before = m_longestName.size();
    const auto note = [this](const QModelIndex &row) {
        const QString name = row.data().toString().left(kLongest);
        if (name.size() > m_longestName.size())
            m_longestName = name;
    };
    for (int row = first; row <= last; ++row) {
        const QModelIndex index = model()->index(row, ChannelModel::Name, parent);
        note(index);
        for (int child = 0; child < model()->rowCount(index); ++child)
            note(model()->index(child, ChannelModel::Name, index));
    }
    if (m_longestName.size() != before)
        m_columns->fit();
}

void ChannelTree::fitNames()
{
    m_longestName.clear();
    noteLongNames({}, 0, model()->rowCount() - 1);
    m_columns->fit();
}

void ChannelTree::rememberCollapsed(const QModelIndex &parent, int first, int last)
{
    for (int row = first; !parent.isValid() && row <= last; ++row) {
        const QModelIndex channel = model()->index(row, 0);
        if (!isExpanded(channel))
            m_collapsed.insert(serialOf(channel));
    }
}

void ChannelTree::addColumnActions()
{
    for (int column = ChannelModel::Name + 1; column < ChannelModel::ColumnCount; ++column) {
        auto *action = new QAction(model()->headerData(column, Qt::Horizontal).toString(), this);
        action->setToolTip(model()->headerData(column, Qt::Horizontal, Qt::ToolTipRole).toString());
        action->setCheckable(true);
        action->setChecked(isShownByDefault(column));
        setColumnShown(column, isShownByDefault(column));
        connect(action, &QAction::toggled, this,
                [this, column](bool isShown) { setColumnShown(column, isShown); });
        m_columnActions.append(action);
    }
    auto *menu = new QMenu(this); // the menu of Qt::ActionsContextMenu shows no tool tips
    menu->setToolTipsVisible(true);
    menu->addActions(m_columnActions);
    header()->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(header(), &QWidget::customContextMenuRequested, menu,
            [this, menu](QPoint place) { menu->popup(header()->viewport()->mapToGlobal(place)); });
}

void ChannelTree::setColumnShown(int column, bool isShown)
{
    m_columns->change([&] { setColumnHidden(column, !isShown); });
}

void ChannelTree::fitColumns()
{
    constexpr int kMaxSparklineWidth = 60; // one pixel for each second
    QList<ColumnWidth> columns(ChannelModel::ColumnCount);
    for (int column = ChannelModel::Name; column < ChannelModel::ColumnCount; ++column)
        if (!isColumnHidden(column))
            columns[column] = {.minimum = minimumColumnWidth(column),
                               .preferred = preferredColumnWidth(column)};
    const ColumnWidth names = std::exchange(columns[ChannelModel::Name], {});
    const int wanted = std::max(names.preferred, columnWidthFor(ChannelModel::Name, m_longestName));
    const int leastOfOthers = std::accumulate(
        columns.begin(), columns.end(), 0, [](int sum, const auto &column) { return sum + column.minimum; });
    const int name = std::clamp(viewport()->width() - leastOfOthers, names.minimum, wanted);
    const QList<int> widths = widthsWithin(viewport()->width() - name, columns);
    int remaining = std::accumulate(widths.begin(), widths.end(), viewport()->width() - name, std::minus());
    // The sparkline gets its share before the names get the rest.
    const int sparkline = isColumnHidden(ChannelModel::Rate)
        ? 0
        : std::clamp(remaining / 3, 0, kMaxSparklineWidth - kMinSparklineWidth);
    remaining -= sparkline;
    const int widest = columnWidthFor(ChannelModel::Name, u"P07 Featherstonehaugh-Vanderbrouck"_s);
    const int named = std::clamp(name + remaining, name, std::max(name, widest));
    remaining -= named - name;
    const int detail = std::clamp(remaining, 0, fontMetrics().horizontalAdvance(detailSample()));
    header()->resizeSection(ChannelModel::Name, named);
    for (int column = ChannelModel::State; column < ChannelModel::ColumnCount; ++column) {
        const int more = column == ChannelModel::State ? detail
            : column == ChannelModel::Rate             ? sparkline
                                                       : 0;
        if (!isColumnHidden(column)) // the last one stretches, but does not shrink by itself
            header()->resizeSection(column, widths.at(column) + more);
    }
}

int ChannelTree::minimumColumnWidth(int column) const
{
    const int margin = style()->pixelMetric(QStyle::PM_FocusFrameHMargin, nullptr, this) + 1; // Qt's own
    const bool isNumber = columnAlignment(column) & Qt::AlignRight;
    const QString clear = isNumber ? QString(kEnSpace) : QString();
    QFont font = this->font();
    font.setBold(isBoldPastThreshold(column));
    int cell = column == ChannelModel::State
        ? VerdictDelegate::widthFor(font, verdictSample(), {})
        : QFontMetrics(font).horizontalAdvance(shortSampleOf(column) + clear);
    cell += 2 * margin;
    if (column == ChannelModel::Name)
        cell += 2 * indentation();
    if (column == ChannelModel::Name || column == ChannelModel::State)
        cell += style()->pixelMetric(QStyle::PM_SmallIconSize, nullptr, this) + 2 * margin;
    if (column == ChannelModel::State)
        cell += fontMetrics().averageCharWidth();
    if (column == ChannelModel::Rate)
        cell += fontMetrics().averageCharWidth() + kMinSparklineWidth;
    if (column == header()->sortIndicatorSection())
        return std::max(cell, header()->sectionSizeHint(column));
    const int headerMargin = style()->pixelMetric(QStyle::PM_HeaderMargin, nullptr, header());
    const int title = header()->fontMetrics().horizontalAdvance(columnTitle(column) + clear);
    return std::max(cell, title + 2 * headerMargin);
}

int ChannelTree::preferredColumnWidth(int column) const
{
    if (column != ChannelModel::State)
        return columnWidthFor(column, sampleOf(column));
    const auto width = [this](const QString &verdict, const QString &detail) {
        return VerdictDelegate::widthFor(font(), verdict, detail);
    };
    const QString since = tr("for 12:34", "a detail in the column State, after “Two senders”");
    const int widest =
        std::max(width(verdictText(Verdict::Silent), detailSample()), width(verdictSample(), since));
    return minimumColumnWidth(column) + widest - width(verdictSample(), {})
        + fontMetrics().averageCharWidth();
}

int ChannelTree::columnWidthFor(int column, const QString &text) const
{
    QFont emphasised = font();
    emphasised.setBold(true);
    int width = QFontMetrics(emphasised).horizontalAdvance(text) + 2 * fontMetrics().averageCharWidth();
    if (column == ChannelModel::Name)
        width += 2 * indentation() + style()->pixelMetric(QStyle::PM_SmallIconSize, nullptr, this);
    if (column == ChannelModel::Rate)
        width += fontMetrics().averageCharWidth() + kMinSparklineWidth;
    return std::max({width, minimumColumnWidth(column), header()->sectionSizeHint(column)});
}

/// As in Qt, but in linear time: Qt compares the clients of each channel with those of all others.
void ChannelTree::selectAll()
{
    const int lastColumn = model()->columnCount() - 1;
    QItemSelection everything;
    const auto add = [&](const QModelIndex &parent) {
        if (const int count = model()->rowCount(parent))
            everything.append(QItemSelectionRange(model()->index(0, 0, parent),
                                                  model()->index(count - 1, lastColumn, parent)));
    };
    add({});
    for (int row = 0; row < model()->rowCount(); ++row) {
        if (const QModelIndex channel = model()->index(row, 0); isExpanded(channel))
            add(channel);
    }
    selectionModel()->select(everything, QItemSelectionModel::ClearAndSelect);
}

} // namespace supersynk
