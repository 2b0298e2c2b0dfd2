// SPDX-License-Identifier: GPL-3.0-only
#include "channeltree.h"

#include "channelfilter.h"
#include "channelmodel.h"

#include <QHeaderView>
#include <QScopedValueRollback>
#include <QSettings>
#include <QStyledItemDelegate>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace supersynk {
namespace {

constexpr auto kColumns = "window/columns"_L1;
constexpr auto kWidthsSet = "window/column_widths_set"_L1;

/// Keeps a number at the right end of its cell clear of the text in the next one.
void keepClear(Qt::Alignment alignment, QString &text)
{
    constexpr QChar kEnSpace = u'\u2002';
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

/// A text that fills a column as far as it usually gets.
QString sampleOf(int column)
{
    switch (column) {
    case ChannelModel::Name:
        return u"Quest-3-lab-07"_s;
    case ChannelModel::State:
        return u"100 clients, 20 silent"_s;
    case ChannelModel::Rate:
        return u"2700.0"_s;
    case ChannelModel::LastSeen:
        return u"59:59 min"_s;
    case ChannelModel::BodySize:
        return u"999.9 kB"_s;
    case ChannelModel::Late:
        return u"10000"_s;
    case ChannelModel::Address:
        return u"192.168.100.200"_s;
    default:
        return {};
    }
}

} // namespace

ChannelTree::ChannelTree(ChannelFilter &filter, QWidget *parent)
    : QTreeView(parent)
{
    setHeader(new Header(this));
    setItemDelegate(new Cell(this));
    setModel(&filter);
    setSortingEnabled(true);
    setAccessibleName(tr("Channels and clients"));
    setTextElideMode(Qt::ElideMiddle); // ids often differ at their end
    setUniformRowHeights(true);        // or every update would measure every row
    setAlternatingRowColors(true);
    setAllColumnsShowFocus(true);
    setSelectionMode(ExtendedSelection); // in single selection Qt would go on to the neighbour of who leaves
    setEditTriggers(NoEditTriggers);
    setContextMenuPolicy(Qt::ActionsContextMenu);

    connect(&filter, &QAbstractItemModel::rowsInserted, this, &ChannelTree::expandChannels);
    connect(header(), &QHeaderView::sectionResized, this, [this] { m_areWidthsSet |= !m_isFitting; });
}

void ChannelTree::restoreColumns(const QSettings &store)
{
    const QScopedValueRollback fitting(m_isFitting, true);
    const bool isRestored = header()->restoreState(store.value(kColumns).toByteArray());
    m_areWidthsSet = isRestored && store.value(kWidthsSet).toBool();
    if (!m_areWidthsSet)
        fitColumns();
}

void ChannelTree::saveColumns(QSettings &store) const
{
    store.setValue(kColumns, header()->saveState());
    store.setValue(kWidthsSet, m_areWidthsSet);
}

void ChannelTree::resizeEvent(QResizeEvent *event)
{
    // The last section stretches along with the view, which is no doing of the operator's.
    const QScopedValueRollback fitting(m_isFitting, true);
    QTreeView::resizeEvent(event);
    if (!m_areWidthsSet)
        fitColumns();
}

void ChannelTree::expandChannels(const QModelIndex &parent, int first, int last)
{
    if (parent.isValid())
        return;
    for (int row = first; row <= last; ++row)
        expand(model()->index(row, 0));
}

void ChannelTree::fitColumns()
{
    const QScopedValueRollback fitting(m_isFitting, true);
    int left = viewport()->width();
    for (int column = ChannelModel::State; column < ChannelModel::ColumnCount; ++column) {
        const int width = widthFor(column, sampleOf(column));
        header()->resizeSection(column, width);
        left -= width;
    }
    const int least = widthFor(ChannelModel::Name, sampleOf(ChannelModel::Name));
    const int most = widthFor(ChannelModel::Name, u"7d9c1f3a-5b2e-4c8d-9e1a-0242ac120002"_s);
    header()->resizeSection(ChannelModel::Name, std::clamp(left, least, most));
}

int ChannelTree::widthFor(int column, const QString &text) const
{
    int width = fontMetrics().horizontalAdvance(text) + 2 * fontMetrics().averageCharWidth();
    if (column == ChannelModel::Name)
        width += 2 * indentation();
    if (column == ChannelModel::State)
        width += fontMetrics().height(); // the icon
    return std::max(width, header()->sectionSizeHint(column));
}

} // namespace supersynk
