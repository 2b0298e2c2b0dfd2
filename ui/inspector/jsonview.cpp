// SPDX-License-Identifier: GPL-3.0-only
#include "ui/inspector/jsonview.h"

#include "ui/inspector/jsonviewaccess.h"

#include <QClipboard>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QPainter>
#include <QScrollBar>
#include <QTimerEvent>

#include <algorithm>

namespace supersynk {
namespace {

constexpr int kFrame = 50;       // milliseconds between two steps of a fading mark
constexpr int kMinRows = 3;      // few: a small window leaves more to the list of clients
constexpr int kSpareColumns = 2; // for a trailing comma, and for letters wider than a cell

} // namespace

JsonView::JsonView(std::function<ChangeTime()> clock, QWidget *parent)
    : QAbstractScrollArea(parent)
    , m_clock(std::move(clock))
{
    installJsonViewAccess();
    setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    setFocusPolicy(Qt::StrongFocus);
    viewport()->setCursor(Qt::IBeamCursor);
    viewport()->setBackgroundRole(QPalette::Base);
    setContextMenuPolicy(Qt::ActionsContextMenu);
    verticalScrollBar()->setSingleStep(1);
    horizontalScrollBar()->setSingleStep(fontMetrics().averageCharWidth() * 4);
}

QSize JsonView::minimumSizeHint() const
{
    const int frame = 2 * frameWidth() + 2 * kMargin;
    return {fontMetrics().averageCharWidth() * 16 + frame, rowHeight() * kMinRows + frame};
}

void JsonView::setRendering(const RenderingPtr &rendering)
{
    TextPlace top;
    if (m_rendering && firstRow() > 0) {
        const JsonRow &row = m_rendering->rows.at(static_cast<std::size_t>(firstRow()));
        top = {row.line, row.column};
    }
    if (!m_rendering || m_rendering->columns != rendering->columns)
        m_widest = 0;
    m_rendering = rendering;
    updateScrollBars();
    verticalScrollBar()->setValue(rowOf(*m_rendering, top));
    if (m_rendering->marksUntil > m_clock() && !m_fadeTimer.isActive())
        m_fadeTimer.start(kFrame, this);
    viewport()->update();
}

void JsonView::clear()
{
    const bool wasSelection = hasSelection();
    m_rendering.reset();
    m_anchor = m_caret = {};
    m_widest = 0;
    m_fadeTimer.stop();
    m_dragTimer.stop(); // its rows are gone
    updateScrollBars();
    verticalScrollBar()->setValue(0);
    horizontalScrollBar()->setValue(0);
    viewport()->update();
    if (wasSelection)
        Q_EMIT selectionChanged();
}

void JsonView::setClockStopped(bool isStopped)
{
    m_isClockStopped = isStopped;
    m_stoppedAt = m_clock();
    viewport()->update();
}

int JsonView::columns() const
{
    const int room = viewport()->width() - 2 * kMargin;
    return std::max(1, room / rowStyle().cell - kSpareColumns);
}

int JsonView::rowCount() const
{
    return isEmpty() ? 0 : static_cast<int>(m_rendering->rows.size());
}

int JsonView::rowHeight() const
{
    return fontMetrics().lineSpacing();
}

int JsonView::firstRow() const
{
    return verticalScrollBar()->value();
}

int JsonView::wholeRows() const
{
    return std::max(1, (viewport()->height() - 2 * kMargin) / rowHeight());
}

RowStyle JsonView::rowStyle() const
{
    return {.font = font(),
            .palette = palette(),
            .group = isActiveWindow() ? QPalette::Active : QPalette::Inactive,
            .cell = std::max(1, fontMetrics().horizontalAdvance(u'0')),
            .now = m_isClockStopped ? m_stoppedAt : m_clock()};
}

std::pair<TextPlace, TextPlace> JsonView::selection() const
{
    return std::minmax(m_anchor, m_caret);
}

void JsonView::layOut(QTextLayout &layout, int row) const
{
    layOutRow(layout, *m_rendering, row, rowStyle(), selection());
}

void JsonView::updateScrollBars()
{
    verticalScrollBar()->setPageStep(wholeRows());
    verticalScrollBar()->setRange(0, std::max(0, rowCount() - wholeRows()));
    const int room = viewport()->width() - 2 * kMargin;
    horizontalScrollBar()->setPageStep(room);
    horizontalScrollBar()->setRange(0, std::max(0, m_widest - room));
}

void JsonView::updateWidest(int width)
{
    if (width <= m_widest || m_rendering->columns != columns()) // new rows are being rendered
        return;
    m_widest = width;
    if (width > viewport()->width() - 2 * kMargin) // not from within paintEvent()
        QMetaObject::invokeMethod(this, &JsonView::updateScrollBars, Qt::QueuedConnection);
}

QString JsonView::selectedText() const
{
    const auto [begin, end] = selection();
    return isEmpty() || begin == end ? QString() : textBetween(*m_rendering, begin, end);
}

void JsonView::selectAll()
{
    if (isEmpty())
        return;
    m_anchor = {};
    m_caret = endOf(*m_rendering);
    viewport()->update();
    Q_EMIT selectionChanged();
    reportCaretMoved(*this);
}

void JsonView::copySelection() const
{
    const QString text = selectedText();
    if (!text.isEmpty())
        QGuiApplication::clipboard()->setText(text);
}

QString JsonView::caretRowText() const
{
    if (isEmpty())
        return {};
    QTextLayout layout;
    layOut(layout, rowOf(*m_rendering, m_caret));
    return layout.text();
}

QString JsonView::visibleText() const
{
    QStringList rows;
    const int end = std::min(rowCount(), firstRow() + wholeRows() + 1);
    for (int row = firstRow(); row < end; ++row) {
        QTextLayout layout;
        layOut(layout, row);
        rows.append(layout.text());
    }
    return rows.join(u'\n');
}

void JsonView::paintEvent(QPaintEvent *event)
{
    QPainter painter(viewport());
    painter.setPen(palette().color(QPalette::Text));
    const int end = std::min(rowCount(), firstRow() + viewport()->height() / rowHeight() + 2);
    const RowStyle style = rowStyle();
    const int caretRow = hasFocus() && !isEmpty() ? rowOf(*m_rendering, m_caret) : -1;
    int widest = 0;
    for (int row = firstRow(); row < end; ++row) {
        const int y = kMargin + (row - firstRow()) * rowHeight();
        if (!event->rect().intersects({0, y, viewport()->width(), rowHeight()}))
            continue;
        QTextLayout layout;
        layOutRow(layout, *m_rendering, row, style, selection());
        const int begin = rowX(m_rendering->rows.at(static_cast<std::size_t>(row)), style);
        // Fonts that stand in for missing letters may be taller: keep the baseline, and clip to the row.
        const qreal rise = fontMetrics().ascent() - layout.lineAt(0).ascent();
        const QPointF at(kMargin + begin - horizontalScrollBar()->value(), y + rise);
        painter.setClipRect(0, y, viewport()->width(), rowHeight());
        layout.draw(&painter, at);
        if (row == caretRow)
            layout.drawCursor(&painter, at, unitIn(*m_rendering, row, m_caret));
        widest = std::max(widest, begin + qRound(layout.lineAt(0).naturalTextWidth()));
    }
    if (!isEmpty())
        updateWidest(widest);
}

bool JsonView::event(QEvent *event)
{
    const bool isHandled = QAbstractScrollArea::event(event);
    if (event->type() == QEvent::WindowActivate || event->type() == QEvent::WindowDeactivate)
        viewport()->update();
    return isHandled;
}

void JsonView::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    updateScrollBars();
    if (columns() == m_columns)
        return;
    m_columns = columns();
    Q_EMIT columnsChanged();
}

void JsonView::scrollContentsBy(int, int)
{
    viewport()->update();
}

void JsonView::changeEvent(QEvent *event)
{
    QAbstractScrollArea::changeEvent(event);
    if (event->type() == QEvent::FontChange) {
        updateScrollBars();
        Q_EMIT columnsChanged();
    }
    viewport()->update();
}

void JsonView::focusInEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusInEvent(event);
    viewport()->update();
}

void JsonView::focusOutEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusOutEvent(event);
    viewport()->update();
}

void JsonView::timerEvent(QTimerEvent *event)
{
    if (event->timerId() == m_fadeTimer.timerId())
        fade();
    else if (event->timerId() == m_dragTimer.timerId())
        setCaret(placeAt(m_dragPoint), true);
    else
        QAbstractScrollArea::timerEvent(event);
}

void JsonView::fade()
{
    const bool isOver = m_clock() > m_rendering->marksUntil;
    if (isOver)
        m_fadeTimer.stop();
    if (!m_isClockStopped && (isOver || m_clock() <= m_rendering->fadesUntil + ChangeTime(kFrame)))
        viewport()->update();
}

} // namespace supersynk
