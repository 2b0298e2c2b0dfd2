// SPDX-License-Identifier: GPL-3.0-only
// Mouse and keyboard input of a JsonView.
#include "ui/inspector/jsonview.h"

#include "ui/inspector/jsonrowtext.h"
#include "ui/inspector/jsonviewaccess.h"

#include <QApplication>
#include <QClipboard>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QScrollBar>

#include <algorithm>
#include <array>
#include <climits>
#include <cmath>

namespace supersynk {
namespace {

constexpr int kDragPeriod = 50; // milliseconds a row while the mouse is dragged outside

} // namespace

TextPlace JsonView::placeAt(const QPoint &point) const
{
    const int below = point.y() - kMargin;
    const int offset = below < 0 ? -1 : below / rowHeight();
    const int row = std::clamp(firstRow() + offset, 0, rowCount() - 1);
    QTextLayout layout;
    layOut(layout, row);
    const int begin = rowX(m_rendering->rows.at(static_cast<std::size_t>(row)), rowStyle());
    const int x = point.x() - kMargin - begin + horizontalScrollBar()->value();
    return placeIn(*m_rendering, row, layout.lineAt(0).xToCursor(x));
}

TextPlace JsonView::movedByRows(int rows) const
{
    const int from = rowOf(*m_rendering, m_caret);
    const int to = std::clamp(from + rows, 0, rowCount() - 1);
    return placeIn(*m_rendering, to, unitIn(*m_rendering, from, m_caret));
}

TextPlace JsonView::movedByUnits(int units) const
{
    const int row = rowOf(*m_rendering, m_caret);
    const int unit = unitIn(*m_rendering, row, m_caret);
    QTextLayout layout;
    layOut(layout, row);
    if (units < 0 && unit > 0)
        return placeIn(*m_rendering, row, layout.previousCursorPosition(unit));
    if (units < 0)
        return row > 0 ? placeIn(*m_rendering, row - 1, INT_MAX) : m_caret;
    const TextPlace next = placeIn(*m_rendering, row, layout.nextCursorPosition(unit));
    if (next > m_caret)
        return next;
    return row + 1 < rowCount() ? placeIn(*m_rendering, row + 1, 0) : m_caret;
}

TextPlace JsonView::moved(QKeyEvent *key, bool &isMove) const
{
    using Sequence = QKeySequence::StandardKey;
    struct Move
    {
        Sequence moves;
        Sequence selects;
        TextPlace (*place)(const JsonView &);
    };
    static constexpr std::array kMoves{
        Move{Sequence::MoveToPreviousLine, Sequence::SelectPreviousLine,
             [](const JsonView &view) { return view.movedByRows(-1); }},
        Move{Sequence::MoveToNextLine, Sequence::SelectNextLine,
             [](const JsonView &view) { return view.movedByRows(1); }},
        Move{Sequence::MoveToPreviousPage, Sequence::SelectPreviousPage,
             [](const JsonView &view) { return view.movedByRows(-view.wholeRows()); }},
        Move{Sequence::MoveToNextPage, Sequence::SelectNextPage,
             [](const JsonView &view) { return view.movedByRows(view.wholeRows()); }},
        Move{Sequence::MoveToPreviousChar, Sequence::SelectPreviousChar,
             [](const JsonView &view) { return view.movedByUnits(-1); }},
        Move{Sequence::MoveToNextChar, Sequence::SelectNextChar,
             [](const JsonView &view) { return view.movedByUnits(1); }},
        Move{Sequence::MoveToStartOfLine, Sequence::SelectStartOfLine,
             [](const JsonView &view) {
                 return placeIn(*view.m_rendering, rowOf(*view.m_rendering, view.m_caret), 0);
             }},
        Move{Sequence::MoveToEndOfLine, Sequence::SelectEndOfLine,
             [](const JsonView &view) {
                 return placeIn(*view.m_rendering, rowOf(*view.m_rendering, view.m_caret), INT_MAX);
             }},
        Move{Sequence::MoveToStartOfDocument, Sequence::SelectStartOfDocument,
             [](const JsonView &) { return TextPlace(); }},
        Move{Sequence::MoveToEndOfDocument, Sequence::SelectEndOfDocument,
             [](const JsonView &view) { return endOf(*view.m_rendering); }},
    };
    const auto found = std::ranges::find_if(
        kMoves, [key](const Move &move) { return key->matches(move.moves) || key->matches(move.selects); });
    isMove = found != kMoves.end();
    return isMove ? found->place(*this) : m_caret;
}

void JsonView::keyPressEvent(QKeyEvent *event)
{
    bool isMove = false;
    const TextPlace place = isEmpty() ? m_caret : moved(event, isMove);
    if (isMove)
        setCaret(place, event->modifiers().testFlag(Qt::ShiftModifier));
    else if (event->matches(QKeySequence::Copy))
        copySelection();
    else if (event->matches(QKeySequence::SelectAll))
        selectAll();
    else
        event->ignore();
}

void JsonView::setCaret(const TextPlace &place, bool isSelecting)
{
    select(isSelecting ? m_anchor : place, place);
}

void JsonView::select(const TextPlace &anchor, const TextPlace &caret)
{
    if (isEmpty())
        return;
    m_anchor = anchor;
    m_caret = caret;
    scrollTo(caret);
    viewport()->update();
    Q_EMIT selectionChanged();
    reportCaretMoved(*this);
}

QRect JsonView::rectOf(const TextPlace &place) const
{
    const int row = rowOf(*m_rendering, place);
    const int unit = unitIn(*m_rendering, row, place);
    QTextLayout layout;
    layOut(layout, row);
    const qreal left = layout.lineAt(0).cursorToX(unit);
    const qreal right = layout.lineAt(0).cursorToX(layout.nextCursorPosition(unit));
    const int begin = kMargin + rowX(m_rendering->rows.at(static_cast<std::size_t>(row)), rowStyle())
        - horizontalScrollBar()->value();
    return {begin + qRound(std::min(left, right)), kMargin + (row - firstRow()) * rowHeight(),
            qRound(std::abs(right - left)), rowHeight()};
}

void JsonView::scrollTo(const TextPlace &place)
{
    const int row = rowOf(*m_rendering, place);
    const int first = std::clamp(firstRow(), row - wholeRows() + 1, row);
    verticalScrollBar()->setValue(first);
    if (horizontalScrollBar()->maximum() == 0)
        return;
    QTextLayout layout;
    layOut(layout, row);
    const int x = rowX(m_rendering->rows.at(static_cast<std::size_t>(row)), rowStyle())
        + qRound(layout.lineAt(0).cursorToX(unitIn(*m_rendering, row, place)));
    const int room = viewport()->width() - 2 * kMargin;
    horizontalScrollBar()->setValue(std::clamp(horizontalScrollBar()->value(), x - room, x));
}

void JsonView::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton || isEmpty())
        return;
    setCaret(placeAt(event->position().toPoint()), event->modifiers().testFlag(Qt::ShiftModifier));
}

void JsonView::mouseMoveEvent(QMouseEvent *event)
{
    if (!event->buttons().testFlag(Qt::LeftButton) || isEmpty())
        return;
    m_dragPoint = event->position().toPoint();
    const bool isOutside = m_dragPoint.y() < 0 || m_dragPoint.y() >= viewport()->height();
    if (!isOutside)
        m_dragTimer.stop();
    else if (!m_dragTimer.isActive())
        m_dragTimer.start(kDragPeriod, this);
    setCaret(placeAt(m_dragPoint), true);
}

void JsonView::mouseReleaseEvent(QMouseEvent *)
{
    m_dragTimer.stop();
    if (QClipboard *clipboard = QApplication::clipboard(); clipboard->supportsSelection())
        if (const QString text = selectedText(); !text.isEmpty())
            clipboard->setText(text, QClipboard::Selection);
}

void JsonView::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton || isEmpty())
        return;
    const TextPlace place = placeAt(event->position().toPoint());
    const int row = rowOf(*m_rendering, place);
    const int unit = unitIn(*m_rendering, row, place);
    const RowText text = rowText(m_rendering->json, m_rendering->rows.at(static_cast<std::size_t>(row)));
    for (const RowSpan &span : text.spans) {
        if (unit < span.start || unit > span.start + span.length)
            continue;
        m_anchor = placeIn(*m_rendering, row, span.start);
        setCaret(placeIn(*m_rendering, row, span.start + span.length), true);
        return;
    }
}

} // namespace supersynk
