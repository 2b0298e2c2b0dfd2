// SPDX-License-Identifier: GPL-3.0-only
#include "ui/activity/eventview.h"

#include "ui/activity/eventfilter.h"
#include "ui/widgets/colors.h"
#include "ui/widgets/fittedcolumns.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QScrollBar>
#include <QStyledItemDelegate>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace supersynk {
namespace {

constexpr int kRowMargin = 10; // pixels beyond a line of text, as in the list of clients

/// Elides ids and addresses in the middle, as they often differ at the end, and times at the left, which
/// keeps the clock. Tints events of the moment.
class EventCell final : public QStyledItemDelegate
{
public:
    explicit EventCell(EventView &view)
        : QStyledItemDelegate(&view)
        , m_view(view)
    {}

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        option->textElideMode = elideMode(index.column());
        if (m_view.isAtMoment(index))
            option->backgroundBrush =
                mixed(option->palette.color(QPalette::Base), tokensFor(option->palette).accent, kTint);
    }

private:
    static constexpr double kTint = 0.14;

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

    EventView &m_view;
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
    setItemDelegate(new EventCell(*this));
    setVerticalScrollMode(ScrollPerItem); // restorePlace() counts in rows
    setHorizontalScrollMode(ScrollPerPixel);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed); // measuring each row would be slow
    verticalHeader()->setMinimumSectionSize(1);
    verticalHeader()->setDefaultSectionSize(fontMetrics().height() + kRowMargin);
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

void EventView::setMoment(const std::optional<std::pair<Instant, Instant>> &range)
{
    if (range == m_moment)
        return;
    m_moment = range;
    viewport()->update();
}

bool EventView::isAtMoment(const QModelIndex &index) const
{
    if (!m_moment || !index.isValid())
        return false;
    const Instant time = m_filter.at(index.row()).time;
    return time >= m_moment->first && time <= m_moment->second;
}

void EventView::scrollToMoment(Instant moment)
{
    int nearest = -1;
    const auto distance = [&](int row) { return std::chrono::abs(m_filter.at(row).time - moment); };
    for (int row = 0; row < m_filter.rowCount(); ++row)
        if (nearest < 0 || distance(row) < distance(nearest))
            nearest = row;
    if (nearest >= 0)
        scrollTo(m_filter.index(nearest, 0), PositionAtCenter);
}

/// A filter that changes moves the current row too, as does the focus.
void EventView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    if (m_isInput && current.isValid() && current.row() != previous.row())
        Q_EMIT chosen(m_filter.at(current.row()).time);
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

void EventView::mousePressEvent(QMouseEvent *event)
{
    const QScopedValueRollback input(m_isInput, true);
    QTableView::mousePressEvent(event);
}

void EventView::keyPressEvent(QKeyEvent *event)
{
    const QScopedValueRollback input(m_isInput, true);
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
    hideOrShowAddress();
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
    hideOrShowAddress();
    m_columns->fit();
    if (!isOurDoing)
        restorePlace();
    placeJumpButton();
}

} // namespace supersynk
