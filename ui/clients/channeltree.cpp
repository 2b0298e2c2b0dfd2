// SPDX-License-Identifier: GPL-3.0-only
#include "ui/clients/channeltree.h"

#include "ui/clients/channelfilter.h"
#include "ui/clients/channelmodel.h"
#include "ui/clients/columns.h"
#include "ui/clients/columnwidths.h"
#include "ui/clients/sparklinedelegate.h"
#include "ui/widgets/fittedcolumns.h"

#include <QAction>
#include <QHeaderView>
#include <QMenu>
#include <QStyledItemDelegate>

#include <algorithm>
#include <functional>
#include <numeric>

using namespace Qt::StringLiterals;

namespace supersynk {
namespace {

constexpr int kShortLine = 28; // of the rates, in pixels
constexpr QChar kEnSpace = u'\u2002';

/// Keeps a number at the right end of its cell clear of the text in the next one.
void keepClear(Qt::Alignment alignment, QString &text)
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
        keepClear(option->displayAlignment, option->text);
        if (index.column() == ChannelModel::Late)
            option->textElideMode = Qt::ElideLeft; // the share stays whole; the tool tip has the count
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
        setFirstSectionMovable(false); // the tree hangs on it
        setSortIndicatorClearable(true);
        setSortIndicator(-1, Qt::AscendingOrder);
    }

protected:
    void initStyleOptionForIndex(QStyleOptionHeader *option, int section) const override
    {
        QHeaderView::initStyleOptionForIndex(option, section);
        keepClear(option->textAlignment, option->text);
    }
};

/// A text that fills a column as far as it often gets.
QString sampleOf(int column)
{
    switch (column) {
    case ChannelModel::Name:
        return u"Quest-3-lab-07"_s;
    case ChannelModel::State:
        return ChannelTree::tr("Silent, leaves in 59 s",
                               "the longest text that is often in the column State");
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

/// The same for a column that has to do with little room. What tells who is in trouble is not cut.
QString shortSampleOf(int column)
{
    switch (column) {
    case ChannelModel::Name:
        return u"Quest-3-07"_s;
    case ChannelModel::LastSeen:
        return u"59 s"_s;
    case ChannelModel::Late:
        return u"999 · 10.0 %"_s;
    case ChannelModel::Jitter:
        return u"100"_s;
    case ChannelModel::Address:
        return u"192.168.1.20"_s;
    default:
        return sampleOf(column);
    }
}

QByteArray keyOf(const QModelIndex &channel)
{
    return channel.data(ChannelModel::KeyRole).toByteArray();
}

/// Whether its values are set in bold when they are past a threshold.
bool isEmphasised(int column)
{
    return column == ChannelModel::Jitter || column == ChannelModel::Late;
}

/// What tells most about who is there and how they do. The rest is a click on the header away.
bool isShownAtFirst(int column)
{
    return column != ChannelModel::BodySize;
}

} // namespace

ChannelTree::ChannelTree(ChannelFilter &filter, QWidget *parent)
    : QTreeView(parent)
    , m_filter(filter)
{
    setHeader(new Header(this));
    setItemDelegate(new Cell(this));
    setItemDelegateForColumn(
        ChannelModel::Rate,
        new SparklineDelegate(ChannelModel::RatesRole, sampleOf(ChannelModel::Rate), this));
    setModel(&filter);
    m_columns = std::make_unique<FittedColumns>(*header(), "tree"_L1, [this] { shareRoom(); });
    setSortingEnabled(true);
    setAccessibleName(tr("Channels and clients"));
    setTextElideMode(Qt::ElideMiddle); // ids often differ at their end
    setUniformRowHeights(true);        // or every update would measure every row
    setAlternatingRowColors(true);
    setAllColumnsShowFocus(true);
    setSelectionMode(ExtendedSelection); // in single selection Qt would go on to the neighbour of who leaves
    setEditTriggers(NoEditTriggers);
    setContextMenuPolicy(Qt::ActionsContextMenu);
    addColumnActions();

    connect(&filter, &QAbstractItemModel::rowsInserted, this, &ChannelTree::expandChannels);
    connect(&filter, &QAbstractItemModel::rowsAboutToBeRemoved, this, &ChannelTree::rememberClosed);
    connect(filter.sourceModel(), &QAbstractItemModel::rowsAboutToBeRemoved, this, // after the filter's own
            &ChannelTree::forgetClosed);
    connect(header(), &QHeaderView::sortIndicatorChanged, m_columns.get(),
            &FittedColumns::fit); // the arrow takes some room
}

ChannelTree::~ChannelTree() = default;

void ChannelTree::restoreColumns(const QSettings &store)
{
    const bool isRestored = m_columns->restore(store);
    for (int column = ChannelModel::Name; column < ChannelModel::ColumnCount; ++column) {
        const bool isShown = isRestored ? !isColumnHidden(column) : isShownAtFirst(column);
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
        if (!m_closed.remove(keyOf(channel)))
            expand(channel);
    }
}

void ChannelTree::rememberClosed(const QModelIndex &parent, int first, int last)
{
    for (int row = first; !parent.isValid() && row <= last; ++row) {
        const QModelIndex channel = model()->index(row, 0);
        if (!isExpanded(channel))
            m_closed.insert(keyOf(channel));
    }
}

/// Of channels that are gone: one of the same name is a new one.
void ChannelTree::forgetClosed(const QModelIndex &parent, int first, int last)
{
    for (int row = first; !parent.isValid() && row <= last; ++row)
        m_closed.remove(keyOf(m_filter.sourceModel()->index(row, 0)));
}

void ChannelTree::addColumnActions()
{
    for (int column = ChannelModel::Name + 1; column < ChannelModel::ColumnCount; ++column) {
        auto *action = new QAction(model()->headerData(column, Qt::Horizontal).toString(), this);
        action->setToolTip(model()->headerData(column, Qt::Horizontal, Qt::ToolTipRole).toString());
        action->setCheckable(true);
        action->setChecked(isShownAtFirst(column));
        setColumnShown(column, isShownAtFirst(column));
        connect(action, &QAction::toggled, this,
                [this, column](bool isShown) { setColumnShown(column, isShown); });
        m_columnActions.append(action);
    }
    auto *menu = new QMenu(this); // that of Qt::ActionsContextMenu would show no tool tips
    menu->setToolTipsVisible(true);
    menu->addActions(m_columnActions);
    header()->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(header(), &QWidget::customContextMenuRequested, menu,
            [this, menu](QPoint place) { menu->popup(header()->viewport()->mapToGlobal(place)); });
}

void ChannelTree::setColumnShown(int column, bool isShown)
{
    m_columns->change([&] { setColumnHidden(column, !isShown); }); // to show is not to set a width
}

void ChannelTree::shareRoom()
{
    constexpr int kLongLine = 60; // a pixel a second
    QList<ColumnWidth> columns(ChannelModel::ColumnCount);
    for (int column = ChannelModel::Name; column < ChannelModel::ColumnCount; ++column)
        if (!isColumnHidden(column))
            columns[column] = {.least = leastWidth(column), .usual = widthFor(column, sampleOf(column))};
    const QList<int> widths = widthsWithin(viewport()->width(), columns);
    int left = std::accumulate(widths.begin(), widths.end(), viewport()->width(), std::minus());
    for (int column = ChannelModel::State; column < ChannelModel::ColumnCount; ++column) {
        if (isColumnHidden(column))
            continue;
        // The line takes its part before the names get the rest.
        const int extra = column == ChannelModel::Rate ? std::clamp(left / 3, 0, kLongLine - kShortLine) : 0;
        left -= extra;
        header()->resizeSection(column, widths.at(column) + extra);
    }
    const int least = widths.at(ChannelModel::Name);
    const int most = widthFor(ChannelModel::Name, u"7d9c1f3a-5b2e-4c8d-9e1a-0242ac120002"_s);
    header()->resizeSection(ChannelModel::Name, std::clamp(least + left, least, most));
}

int ChannelTree::leastWidth(int column) const
{
    const int margin = style()->pixelMetric(QStyle::PM_FocusFrameHMargin, nullptr, this) + 1; // Qt's own
    const bool isNumber = columnAlignment(column) & Qt::AlignRight;
    const QString clear = isNumber ? QString(kEnSpace) : QString();
    QFont font = this->font();
    font.setBold(isEmphasised(column));
    int cell = QFontMetrics(font).horizontalAdvance(shortSampleOf(column) + clear) + 2 * margin;
    if (column == ChannelModel::Name)
        cell += 2 * indentation();
    if (column == ChannelModel::State)
        cell += style()->pixelMetric(QStyle::PM_SmallIconSize, nullptr, this) + 2 * margin;
    if (column == ChannelModel::Rate)
        cell += fontMetrics().averageCharWidth() + kShortLine;
    if (column == header()->sortIndicatorSection())
        return std::max(cell, header()->sectionSizeHint(column));
    const int headerMargin = style()->pixelMetric(QStyle::PM_HeaderMargin, nullptr, header());
    const int title = header()->fontMetrics().horizontalAdvance(columnTitle(column) + clear);
    return std::max(cell, title + 2 * headerMargin);
}

int ChannelTree::widthFor(int column, const QString &text) const
{
    QFont emphasised = font();
    emphasised.setBold(true);
    int width = QFontMetrics(emphasised).horizontalAdvance(text) + 2 * fontMetrics().averageCharWidth();
    if (column == ChannelModel::Name)
        width += 2 * indentation();
    if (column == ChannelModel::State)
        width += fontMetrics().height(); // the icon
    if (column == ChannelModel::Rate)
        width += fontMetrics().averageCharWidth() + kShortLine;
    return std::max({width, leastWidth(column), header()->sectionSizeHint(column)});
}

/// As Qt does, but for how long it takes: Qt compares each channel's clients with those of all others.
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
