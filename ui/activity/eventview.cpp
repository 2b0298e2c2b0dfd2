// SPDX-License-Identifier: GPL-3.0-only
#include "ui/activity/eventview.h"

#include "ui/activity/eventfilter.h"
#include "ui/activity/eventtext.h"
#include "ui/widgets/fittedcolumns.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QScrollBar>
#include <QStyledItemDelegate>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace supersynk {
namespace {

/// Elides ids and addresses in the middle, as they often differ at the end, and times at the left, which
/// keeps the clock.
class EventCell final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        option->textElideMode = elideMode(index.column());
    }

private:
    static Qt::TextElideMode elideMode(int column)
    {
        switch (column) {
        case EventLog::Time:
            return Qt::ElideLeft;
        case EventLog::Details:
            return Qt::ElideRight;
        default:
            return Qt::ElideMiddle;
        }
    }
};

} // namespace

EventView::EventView(EventFilter &filter, QWidget *parent)
    : QTableView(parent)
    , m_filter(filter)
    , m_jump(new QPushButton(this)) // not a child of the viewport, which would scroll it
{
    setModel(&filter);
    m_columns =
        std::make_unique<FittedColumns>(*horizontalHeader(), "event"_L1, [this] { distributeWidth(); });
    setAccessibleName(tr("Events"));
    m_jump->setAccessibleName(tr("Jump to the newest events"));
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(NoEditTriggers);
    setContextMenuPolicy(Qt::ActionsContextMenu);
    setAlternatingRowColors(true);
    setShowGrid(false);
    setWordWrap(false);
    setTabKeyNavigation(false); // Tab leaves the list
    setItemDelegate(new EventCell(this));
    setVerticalScrollMode(ScrollPerItem); // restorePlace() counts in rows
    setHorizontalScrollMode(ScrollPerPixel);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed); // measuring each row would be slow
    verticalHeader()->setMinimumSectionSize(1);
    verticalHeader()->setDefaultSectionSize(fontMetrics().height() + fontMetrics().height() / 3);
    horizontalHeader()->setStretchLastSection(true);
    horizontalHeader()->setSectionsMovable(true);
    horizontalHeader()->setHighlightSections(false);
    m_jump->hide();
    colorJumpButton();
    m_jump->setToolTip(tr("Go to the latest event (End)"));

    connect(&filter, &EventFilter::rowsAboutToBeRemoved, this, &EventView::savePlace);
    connect(&filter, &EventFilter::rowsRemoved, this, &EventView::restorePlace);
    connect(&filter, &EventFilter::rowsAboutToBeInserted, this, &EventView::savePlace);
    connect(&filter, &EventFilter::rowsInserted, this, [this](const QModelIndex &, int first, int last) {
        restorePlace();
        setNewCount(m_isFollowing ? 0 : m_newCount + last - first + 1);
    });
    connect(&filter, &EventFilter::modelAboutToBeReset, this, &EventView::saveBeforeReset);
    connect(&filter, &EventFilter::modelReset, this, &EventView::restoreAfterReset);
    for (const auto signal : {&EventFilter::rowsInserted, &EventFilter::rowsRemoved})
        connect(&filter, signal, this, &EventView::updateTimeWidth);
    connect(&filter, &EventFilter::dataChanged, this, &EventView::updateTimeWidth);
    connect(&filter, &EventFilter::modelReset, this, &EventView::updateTimeWidth);
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, &EventView::scrolled);
    connect(m_jump, &QPushButton::clicked, this, [this] {
        setFocus(); // the button may have it, and is hidden
        follow();
    });
}

EventView::~EventView() = default;

void EventView::follow()
{
    m_isFollowing = true;
    restorePlace();
    setNewCount(0);
}

void EventView::savePlace()
{
    m_top = m_filter.index(verticalScrollBar()->value(), 0);
}

void EventView::restorePlace()
{
    const QPersistentModelIndex top = std::exchange(m_top, {});
    const QScopedValueRollback adjusting(m_isAdjusting, true);
    updateGeometries(); // updates the range of the scroll bar now
    if (!m_isFollowing)
        verticalScrollBar()->setValue(top.isValid() ? top.row() : 0);
    else if (state() == NoState) // rows must not move during a selection by mouse
        verticalScrollBar()->setValue(verticalScrollBar()->maximum());
}

void EventView::saveBeforeReset()
{
    m_topEvent = m_filter.mapToSource(m_filter.index(verticalScrollBar()->value(), 0));
    m_currentEvent = m_filter.mapToSource(currentIndex());
    m_selectedEvents.clear();
    QModelIndexList rows = selectionModel()->selectedRows();
    std::sort(rows.begin(), rows.end());
    for (const QModelIndex &index : rows)
        m_selectedEvents.append(m_filter.mapToSource(index));
}

void EventView::restoreAfterReset()
{
    QItemSelection selection;
    for (const QPersistentModelIndex &event : m_selectedEvents) {
        const QModelIndex index = m_filter.mapFromSource(event);
        if (!index.isValid())
            continue;
        if (!selection.isEmpty() && selection.last().bottom() + 1 == index.row())
            selection.last() = QItemSelectionRange(selection.last().topLeft(), index);
        else
            selection.append(QItemSelectionRange(index));
    }
    selectionModel()->setCurrentIndex(m_filter.mapFromSource(m_currentEvent), QItemSelectionModel::NoUpdate);
    selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);

    if (m_topEvent.isValid())
        m_top = m_filter.index(m_filter.rowFrom(m_topEvent.row()), 0);
    restorePlace();
    scrolled(verticalScrollBar()->value()); // the remaining rows may fit into the view
    m_selectedEvents.clear();
}

void EventView::scrolled(int value)
{
    if (m_isAdjusting)
        return;
    m_isFollowing = value == verticalScrollBar()->maximum();
    if (m_isFollowing)
        setNewCount(0);
}

void EventView::setNewCount(int count)
{
    m_newCount = std::min(count, m_filter.rowCount()); // some may have been removed already
    m_jump->setVisible(m_newCount > 0);
    if (m_newCount == 0)
        return;
    m_jump->setText(u"↓ "_s + tr("%n new event(s)", nullptr, m_newCount));
    m_jump->setAccessibleName(tr("Go to %n new event(s)", nullptr, m_newCount));
    placeJumpButton();
}

void EventView::colorJumpButton()
{
    QPalette prominent = palette();
    prominent.setBrush(QPalette::Button, palette().highlight());
    prominent.setBrush(QPalette::ButtonText, palette().highlightedText());
    m_jump->setPalette(prominent);
}

void EventView::placeJumpButton()
{
    m_jump->resize(m_jump->sizeHint());
    const QRect room = viewport()->geometry();
    m_jump->move(room.center().x() - m_jump->width() / 2,
                 room.bottom() - m_jump->height() - fontMetrics().height() / 2);
}

void EventView::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        colorJumpButton();
}

void EventView::keyPressEvent(QKeyEvent *event)
{
    // By default Home and End move within a row, but all columns are visible. Here they move to the ends of
    // the list.
    if (event->modifiers() == Qt::NoModifier && event->key() == Qt::Key_End)
        follow();
    else if (event->modifiers() == Qt::NoModifier && event->key() == Qt::Key_Home)
        verticalScrollBar()->setValue(0);
    else
        QTableView::keyPressEvent(event);
}

void EventView::restoreColumns(const QSettings &store)
{
    (void)m_columns->restore(store);
}

void EventView::saveColumns(QSettings &store) const
{
    m_columns->save(store);
}

void EventView::resizeEvent(QResizeEvent *event)
{
    const bool isOurDoing = m_isAdjusting; // changed rows have shown or hidden a scroll bar
    if (!isOurDoing)
        savePlace();
    QTableView::resizeEvent(event);
    m_columns->fit();
    if (!isOurDoing)
        restorePlace();
    placeJumpButton();
}

/// The oldest event is first: if it has no date, none has.
void EventView::updateTimeWidth()
{
    const QString oldest = m_filter.index(0, EventLog::Time).data().toString();
    const bool areDated = oldest.size() > timeSamples(true).first().size();
    if (areDated == std::exchange(m_hasDates, areDated))
        return;
    m_columns->fit();
}

void EventView::distributeWidth()
{
    const auto resize = [this](int column, int width) { horizontalHeader()->resizeSection(column, width); };
    int kind = 0;
    for (int i = 0; i < kEventKinds; ++i)
        kind = std::max(kind, widthFor(EventLog::Kind, eventKindText(static_cast<EventKind>(i))));
    const auto minWidthOf = [this](int column) { return widthFor(column, u"abcdef"_s); };
    const int others = kind + minWidthOf(EventLog::Channel) + minWidthOf(EventLog::Client)
        + minWidthOf(EventLog::Address) + minWidthOf(EventLog::Details);
    resize(EventLog::Details,
           minWidthOf(EventLog::Details)); // the last section stretches, but does not shrink by itself
    const int time = timeWidth(viewport()->width() - others);
    resize(EventLog::Time, time);
    resize(EventLog::Kind, kind);
    const int left = viewport()->width() - time - kind;
    // Details have precedence over names, which a few letters identify.
    const int leftOfDetails =
        left - widthFor(EventLog::Details, u"There are too many connections. (100 times)"_s);
    const auto share = [&](int column, const QString &longest) {
        const int minimum = minWidthOf(column);
        resize(column,
               std::clamp(std::min(left / 5, leftOfDetails / 3), minimum,
                          std::max(minimum, widthFor(column, longest))));
    };
    share(EventLog::Channel, u"a-channel-of-a-lab"_s);
    share(EventLog::Client, u"7d9c1f3a-5b2e-4c8d-9e1a-0242ac120002"_s);
    share(EventLog::Address, u"192.168.100.200"_s);
}

/// Without enough room, dates are elided, and clocks stay.
int EventView::timeWidth(int room) const
{
    const auto widest = [this](const QStringList &samples) {
        int width = 0;
        for (const QString &sample : samples)
            width = std::max(width, widthFor(EventLog::Time, sample));
        return width;
    };
    const int clock = widest(timeSamples(true));
    return m_hasDates ? std::clamp(room, clock, std::max(clock, widest(timeSamples(false)))) : clock;
}

int EventView::widthFor(int column, const QString &text) const
{
    int width = fontMetrics().horizontalAdvance(text) + 2 * fontMetrics().averageCharWidth();
    if (column == EventLog::Kind)
        width += fontMetrics().height() + fontMetrics().averageCharWidth(); // the icon
    return std::max(width, horizontalHeader()->sectionSizeHint(column));
}

} // namespace supersynk
