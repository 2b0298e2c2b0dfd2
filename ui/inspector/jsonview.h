// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/inspector/rendering.h"
#include "ui/inspector/rowlayout.h"
#include "ui/inspector/textplace.h"

#include <QAbstractScrollArea>
#include <QBasicTimer>

#include <functional>
#include <utility>

namespace supersynk {

/// Shows a Rendering: indented and coloured, with changes marked. Only visible rows are laid out, so a
/// megabyte costs as much as a page.
///
/// The text can be selected and copied by mouse and keyboard; while the view has the focus it shows a caret.
/// Scroll position and selection stay when one rendering replaces another.
class JsonView final : public QAbstractScrollArea
{
    Q_OBJECT

public:
    /// Marks fade by the time of \a clock.
    explicit JsonView(std::function<ChangeTime()> clock, QWidget *parent = nullptr);

    void setRendering(const RenderingPtr &rendering);
    /// Null before the first one and after clear().
    [[nodiscard]] const RenderingPtr &rendering() const { return m_rendering; }
    /// Shows nothing, scrolled to the beginning.
    void clear();
    /// Stops or resumes the fading of marks.
    void setClockStopped(bool isStopped);

    /// How many cells fit into a row.
    [[nodiscard]] int columns() const;
    /// As it was posted, but indented.
    [[nodiscard]] QString selectedText() const;
    [[nodiscard]] bool hasSelection() const { return m_anchor != m_caret; }
    [[nodiscard]] std::pair<TextPlace, TextPlace> selection() const; ///< From its beginning to its end.
    [[nodiscard]] const TextPlace &caret() const { return m_caret; }
    void selectAll();
    /// Selects from \a anchor to \a caret, and scrolls to the caret. Does nothing without a rendering.
    void select(const TextPlace &anchor, const TextPlace &caret);
    /// Does nothing without a selection.
    void copySelection() const;
    /// The row with the caret, as it is shown.
    [[nodiscard]] QString caretRowText() const;
    /// All rows that are at least partly visible, as they are shown.
    [[nodiscard]] QString visibleText() const;

    /// The place nearest to \a point of the viewport. Needs a rendering, as do the next two.
    [[nodiscard]] TextPlace placeAt(const QPoint &point) const;
    /// The character at \a place, in coordinates of the viewport; it may be scrolled out of sight.
    [[nodiscard]] QRect rectOf(const TextPlace &place) const;
    void scrollTo(const TextPlace &place);

    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void columnsChanged();
    void selectionChanged();

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void changeEvent(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void timerEvent(QTimerEvent *event) override;

private:
    static constexpr int kMargin = 4; // pixels around the text

    [[nodiscard]] bool isEmpty() const { return !m_rendering; }
    [[nodiscard]] int rowCount() const;
    [[nodiscard]] int rowHeight() const;
    [[nodiscard]] int firstRow() const;
    [[nodiscard]] int wholeRows() const; // that fit into the viewport
    [[nodiscard]] RowStyle rowStyle() const;
    void layOut(QTextLayout &layout, int row) const;
    void updateScrollBars();
    void updateWidest(int width);
    void fade();

    /// Where \a key moves the caret; \a isMove is false for other keys.
    [[nodiscard]] TextPlace moved(QKeyEvent *key, bool &isMove) const;
    [[nodiscard]] TextPlace movedByRows(int rows) const;
    [[nodiscard]] TextPlace movedByUnits(int units) const;
    void setCaret(const TextPlace &place, bool isSelecting);

    const std::function<ChangeTime()> m_clock;
    RenderingPtr m_rendering;
    bool m_isClockStopped = false;
    ChangeTime m_stoppedAt{};
    TextPlace m_anchor;
    TextPlace m_caret;
    QPoint m_dragPoint; // the latest of a drag
    QBasicTimer m_fadeTimer;
    QBasicTimer m_dragTimer;
    int m_columns = 0;
    int m_widest = 0; // of the rows seen, in pixels
};

} // namespace supersynk
