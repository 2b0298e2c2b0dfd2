// SPDX-License-Identifier: GPL-3.0-only
#include "ui/replay/timelineview.h"

#include "ui/timeline/timelinetext.h"
#include "ui/widgets/paintedrole.h"

#include <QScrollBar>
#include <QStyle>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace supersynk {
namespace {

constexpr int kCacheBytes = 64'000'000;

} // namespace

TimelineView::TimelineView(QWidget *parent)
    : QAbstractScrollArea(parent)
    , m_lanes(kCacheBytes)
{
    setPaintedRole(*this, QAccessible::Chart);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::StrongFocus);
    viewport()->setMouseTracking(true);
    setAccessibleName(tr("Timeline"));
    setTimeline({});
}

void TimelineView::setTimeline(Timeline timeline)
{
    m_timeline = std::move(timeline);
    m_rows = TimelineRows(m_timeline.lanes);
    m_scale.setLength(m_timeline.length);
    m_playhead = {};
    m_loop.reset();
    m_checked.assign(m_timeline.lanes.size(), true);
    m_currentRow = 0;
    m_overview = {};
    m_drag = Drag::None;
    verticalScrollBar()->setValue(0);
    measureNames();
    layOut();
    updateSentence();
}

void TimelineView::setNames(std::vector<Timeline::Lane> lanes)
{
    m_timeline.lanes = std::move(lanes);
    measureNames();
    layOut();
    updateSentence();
    viewport()->update();
}

void TimelineView::measureNames()
{
    QFont bold = font();
    bold.setBold(true);
    m_widestName = 0;
    for (const Timeline::Lane &lane : m_timeline.lanes) {
        m_widestName =
            std::max({m_widestName, fontMetrics().horizontalAdvance(shownName(lane.name)) + kSwatch,
                      QFontMetrics(bold).horizontalAdvance(shownName(lane.shownGroup()))});
    }
}

void TimelineView::setPlayhead(TimelineTime time)
{
    time = std::clamp(time, TimelineTime(), m_timeline.length);
    if (time == m_playhead)
        return;
    const bool isFollowing = m_scale.isShown(m_playhead);
    updatePlayhead(time);
    if (isFollowing && !m_scale.isShown(time)) {
        constexpr int kAhead = 10; // the playhead gets a tenth of the shown part behind it
        m_scale.show(time - m_scale.span() / kAhead, m_scale.span());
        showPart();
    }
}

/// Repaints only where the playhead was and is.
void TimelineView::updatePlayhead(TimelineTime time)
{
    const TimelineLayout layout = layoutNow();
    TimelineScale whole = m_scale;
    whole.showAll();
    const auto updateAt = [&](TimelineTime moment) {
        constexpr int kHalf = 9; // pixels
        const int x = static_cast<int>(m_scale.xOf(moment));
        const int top = layout.overview.bottom() + 1;
        if (m_scale.isShown(moment))
            viewport()->update(x - kHalf, top, 2 * kHalf + 1, viewport()->height() - top);
        viewport()->update(static_cast<int>(whole.xOf(moment)) - kHalf, 0, 2 * kHalf + 1, top);
    };
    updateAt(m_playhead);
    const bool isOtherSecond = timelineText(time) != timelineText(m_playhead);
    m_playhead = time;
    updateAt(m_playhead);
    if (isOtherSecond)
        updateSentence();
}

void TimelineView::setLoop(std::optional<TimelineRange> loop)
{
    if (m_loop == loop)
        return;
    m_loop = loop;
    viewport()->update();
}

void TimelineView::setLoopBegin()
{
    const TimelineTime end = m_loop && m_loop->second > m_playhead ? m_loop->second : m_timeline.length;
    changeLoop(TimelineRange(m_playhead, end));
}

void TimelineView::setLoopEnd()
{
    const TimelineTime begin = m_loop && m_loop->first < m_playhead ? m_loop->first : TimelineTime();
    changeLoop(TimelineRange(begin, m_playhead));
}

void TimelineView::changeLoop(std::optional<TimelineRange> loop)
{
    if (loop && loop->first >= loop->second)
        return; // no time between them
    setLoop(loop);
    Q_EMIT loopChanged(loop);
}

void TimelineView::setCheckable(bool isCheckable)
{
    m_isCheckable = isCheckable;
    layOut();
}

void TimelineView::setRowChecked(int row, bool isChecked)
{
    const TimelineRows::Row &of = m_rows.at(row);
    const auto first = m_checked.begin() + static_cast<std::ptrdiff_t>(of.firstLane);
    std::fill(first, first + static_cast<std::ptrdiff_t>(of.laneCount), isChecked);
    viewport()->update();
    updateSentence();
    Q_EMIT checkedChanged();
}

Qt::CheckState TimelineView::checkState(int row) const
{
    const TimelineRows::Row &of = m_rows.at(row);
    const auto first = m_checked.begin() + static_cast<std::ptrdiff_t>(of.firstLane);
    const auto checked =
        static_cast<std::size_t>(std::count(first, first + static_cast<std::ptrdiff_t>(of.laneCount), true));
    if (checked == 0)
        return Qt::Unchecked;
    return checked == of.laneCount ? Qt::Checked : Qt::PartiallyChecked;
}

void TimelineView::setCurrentRow(int row)
{
    row = std::clamp(row, 0, std::max(0, m_rows.count() - 1));
    const TimelineLayout layout = layoutNow();
    const int top = row * layout.rowHeight;
    const int bottom = top + layout.rowHeight - layout.lanes.height();
    verticalScrollBar()->setValue(std::max(std::min(scrolled(), top), bottom));
    if (row == m_currentRow)
        return;
    m_currentRow = row;
    viewport()->update();
    updateSentence();
    Q_EMIT currentRowChanged(row);
}

void TimelineView::zoom(double factor)
{
    m_scale.zoom(factor, m_scale.isShown(m_playhead) ? m_playhead : m_scale.begin() + m_scale.span() / 2);
    showPart();
}

void TimelineView::showAll()
{
    m_scale.showAll();
    showPart();
}

void TimelineView::showPart()
{
    m_lanes.clear();
    viewport()->update();
}

void TimelineView::seek(TimelineTime time)
{
    time = std::clamp(time, TimelineTime(), m_timeline.length);
    setPlayhead(time);
    Q_EMIT seeked(time);
}

int TimelineView::scrolled() const
{
    return verticalScrollBar()->value();
}

int TimelineView::gutterWidth() const
{
    const int space = fontMetrics().averageCharWidth();
    const int box = m_isCheckable ? style()->pixelMetric(QStyle::PM_IndicatorWidth) + space : 0;
    const int overview = fontMetrics().horizontalAdvance(tr("Whole recording")) + kMargin + 2 * space;
    const int wanted = std::max(overview, kMargin + box + kSwatch + m_widestName + 4 * space);
    return std::min(wanted, viewport()->width() / 4);
}

TimelineLayout TimelineView::layoutNow() const
{
    return timelineLayout(viewport()->size(), fontMetrics(), gutterWidth());
}

/// After a change of the size, the font or the lanes.
void TimelineView::layOut()
{
    const TimelineLayout layout = layoutNow();
    m_scale.setPixels(layout.lanes.left(), layout.lanes.width());
    const int rows = m_rows.count() * layout.rowHeight + kMargin / 2;
    verticalScrollBar()->setRange(0, std::max(0, rows - layout.lanes.height()));
    verticalScrollBar()->setPageStep(layout.lanes.height());
    verticalScrollBar()->setSingleStep(layout.rowHeight);
    m_overview = {};
    showPart();
}

QSize TimelineView::sizeHint() const
{
    constexpr int kRows = 12;
    return {minimumSizeHint().width(), minimumSizeHint().height() + kRows * layoutNow().rowHeight};
}

QSize TimelineView::minimumSizeHint() const
{
    constexpr int kRows = 3;
    const TimelineLayout layout = layoutNow();
    return {40 * fontMetrics().averageCharWidth(), layout.lanes.top() + kRows * layout.rowHeight};
}

void TimelineView::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    layOut();
}

void TimelineView::scrollContentsBy(int, int)
{
    viewport()->update();
}

void TimelineView::changeEvent(QEvent *event)
{
    QAbstractScrollArea::changeEvent(event);
    switch (event->type()) {
    case QEvent::FontChange:
    case QEvent::StyleChange:
    case QEvent::PaletteChange:
        layOut();
        break;
    default:
        break;
    }
}

void TimelineView::focusInEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusInEvent(event);
    viewport()->update();
}

void TimelineView::focusOutEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusOutEvent(event);
    viewport()->update();
}

QString TimelineView::sentence() const
{
    const QString at = tr("At %1 of %2", "a time in a recording")
                           .arg(timelineText(m_playhead), timelineText(m_timeline.length));
    if (m_rows.count() == 0)
        return at + u'.';
    const TimelineRows::Row &row = m_rows.at(m_currentRow);
    const Timeline::Lane &lane = m_timeline.lanes[row.firstLane];
    const QString checked = !m_isCheckable          ? QString()
        : checkState(m_currentRow) == Qt::Unchecked ? tr(", not checked")
                                                    : tr(", checked");
    if (row.isGroup)
        return tr("%1. Channel %2%3.", "a time, a name, and whether it is checked")
            .arg(at, shownName(lane.shownGroup()), checked);
    return tr("%1. %2: %3%4.", "a time, a name, how it is there, and whether it is checked")
        .arg(at, shownName(lane.name), laneText(lane, m_playhead), checked);
}

void TimelineView::updateSentence()
{
    if (const QString text = sentence(); text != accessibleDescription())
        setAccessibleDescription(text);
}

} // namespace supersynk
