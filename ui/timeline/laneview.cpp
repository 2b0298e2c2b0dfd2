// SPDX-License-Identifier: GPL-3.0-only
#include "ui/timeline/laneview.h"

#include "ui/names/names.h"
#include "ui/text/plaintext.h"
#include "ui/timeline/clockaxis.h"
#include "ui/timeline/presencelog.h"
#include "ui/timeline/timeinput.h"
#include "ui/timeline/timelinetext.h"
#include "ui/timeline/timewindow.h"
#include "ui/widgets/paintedrole.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QScrollBar>
#include <QSet>
#include <QStyle>
#include <QToolTip>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace supersynk {

TimeColumn timeColumn(const QWidget &view)
{
    constexpr int kLetters = 26; // of a name, or a title and a scale
    const int space = view.fontMetrics().averageCharWidth();
    const int gutter = std::min(kLetters * space, view.width() / 4);
    const int right = view.style()->pixelMetric(QStyle::PM_ScrollBarExtent) + space;
    return {gutter, std::max(1, view.width() - gutter - right)};
}

LaneView::LaneView(const PresenceLog &log, TimeWindow &window, QWidget *parent)
    : QAbstractScrollArea(parent)
    , m_log(log)
    , m_window(window)
    , m_input(new TimeInput(window, *this, *viewport(), [this] { return scale(); }))
{
    setPaintedRole(*this, QAccessible::Chart);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Presence of clients"));
    m_input->setWheelZooms(false);
    connect(&m_window, &TimeWindow::changed, this, &LaneView::refresh);
    connect(&m_window, &TimeWindow::momentChanged, this, [this] {
        updateSentence();
        viewport()->update();
    });
    updateSentence();
}

void LaneView::setNames(const Names &names)
{
    m_names = &names;
    connect(&names, &Names::changed, this, &LaneView::refresh);
    refresh();
}

void LaneView::setOrder(const QList<LaneName> &clients)
{
    if (clients == m_order)
        return;
    m_order = clients;
    refresh();
}

void LaneView::setSelected(const LaneName &client)
{
    if (client == m_selected)
        return;
    m_selected = client;
    updateSentence();
    viewport()->update();
}

void LaneView::setMarks(const QList<PlotMark> &marks)
{
    if (marks == m_marks)
        return;
    m_marks = marks;
    viewport()->update();
}

/// A hidden view does it once it is shown.
void LaneView::refresh()
{
    if (!isVisible())
        return;
    updateRows();
    updateSentence();
    viewport()->update();
}

void LaneView::showEvent(QShowEvent *event)
{
    QAbstractScrollArea::showEvent(event);
    refresh();
}

void LaneView::updateRows()
{
    QSet<LaneName> listed;
    std::vector<LaneName> rows;
    for (const LaneName &client : m_order) {
        if (!m_log.find(client.first, client.second))
            continue;
        listed.insert(client);
        rows.push_back(client);
    }
    for (const Timeline::Lane &lane : m_log.lanes()) {
        LaneName client(lane.group.toUtf8(), lane.id);
        const bool wasThere = std::ranges::any_of(lane.spans, [this](const Timeline::Span &span) {
            return span.to >= m_window.begin() && span.from <= m_window.end();
        });
        if (wasThere && !listed.contains(client))
            rows.push_back(std::move(client));
    }
    if (rows == m_rows)
        return;
    m_rows = std::move(rows);
    updateScrollBar();
}

void LaneView::updateScrollBar()
{
    const int height = static_cast<int>(m_rows.size()) * rowHeight();
    verticalScrollBar()->setRange(0, std::max(0, height - viewport()->height()));
    verticalScrollBar()->setPageStep(viewport()->height());
    verticalScrollBar()->setSingleStep(rowHeight());
}

int LaneView::rowHeight() const
{
    return fontMetrics().height() + 1;
}

TimelineScale LaneView::scale() const
{
    const TimeColumn column = timeColumn(*this);
    return m_window.scale(column.left, column.width);
}

QString LaneView::nameOf(const LaneName &client) const
{
    return clientText(m_names, client.first, client.second);
}

int LaneView::rowAt(int y) const
{
    const int row = (y + verticalScrollBar()->value()) / rowHeight();
    return row < static_cast<int>(m_rows.size()) ? row : -1;
}

void LaneView::choose(int row)
{
    if (m_rows.empty())
        return;
    row = std::clamp(row, 0, static_cast<int>(m_rows.size()) - 1);
    const LaneName client = m_rows[static_cast<std::size_t>(row)];
    setSelected(client);
    const int top = row * rowHeight();
    const int bottom = top + rowHeight() - viewport()->height();
    verticalScrollBar()->setValue(std::max(std::min(verticalScrollBar()->value(), top), bottom));
    Q_EMIT chosen(client.first, client.second);
}

void LaneView::keyPressEvent(QKeyEvent *event)
{
    const auto place = std::ranges::find(m_rows, m_selected);
    const int row = place == m_rows.end() ? -1 : static_cast<int>(place - m_rows.begin());
    if (event->key() == Qt::Key_Down)
        choose(row + 1);
    else if (event->key() == Qt::Key_Up)
        choose(row - 1);
    else
        QAbstractScrollArea::keyPressEvent(event);
}

void LaneView::mouseReleaseEvent(QMouseEvent *event)
{
    const int row = rowAt(qRound(event->position().y()));
    if (event->button() == Qt::LeftButton && row >= 0)
        choose(row);
}

bool LaneView::viewportEvent(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QAbstractScrollArea::viewportEvent(event);
    const auto &help = static_cast<QHelpEvent &>(*event);
    QToolTip::showText(help.globalPos(), toolTipAt(help.pos()), viewport());
    return true;
}

QString LaneView::toolTipAt(const QPoint &point) const
{
    const int row = rowAt(point.y());
    if (row < 0)
        return {};
    const LaneName &client = m_rows[static_cast<std::size_t>(row)];
    const Timeline::Lane *lane = m_log.find(client.first, client.second);
    QString text = nameOf(client) + u'\n' + visibleText(client.second);
    if (lane && m_window.moment())
        text += u'\n' + momentText(m_window.instantOf(*m_window.moment())) + u": "_s
            + laneText(*lane, *m_window.moment());
    return plainToolTip(text);
}

QString LaneView::sentence() const
{
    const Timeline::Lane *lane = m_log.find(m_selected.first, m_selected.second);
    if (!lane)
        return tr("%n client(s)", nullptr, static_cast<int>(m_rows.size()));
    const TimelineTime moment = m_window.moment().value_or(m_window.now());
    return tr("%1, %2: %3", "a client, a time, how it was there")
        .arg(nameOf(m_selected), momentText(m_window.instantOf(moment)), laneText(*lane, moment));
}

void LaneView::updateSentence()
{
    if (const QString text = sentence(); text != accessibleDescription())
        setAccessibleDescription(text);
}

QSize LaneView::sizeHint() const
{
    constexpr int kRows = 8;
    return {minimumSizeHint().width(), kRows * rowHeight()};
}

QSize LaneView::minimumSizeHint() const
{
    constexpr int kRows = 2;
    constexpr int kLetters = 40;
    return {kLetters * fontMetrics().averageCharWidth(), kRows * rowHeight()};
}

void LaneView::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    updateScrollBar();
}

void LaneView::scrollContentsBy(int, int)
{
    viewport()->update();
}

void LaneView::changeEvent(QEvent *event)
{
    QAbstractScrollArea::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) {
        updateGeometry();
        updateScrollBar();
    }
}

void LaneView::focusInEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusInEvent(event);
    viewport()->update();
}

void LaneView::focusOutEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusOutEvent(event);
    viewport()->update();
}

} // namespace supersynk
