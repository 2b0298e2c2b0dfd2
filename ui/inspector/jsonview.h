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

/// Shows a Rendering: indented, coloured, the changes marked. It lays out no more than the rows that are
/// visible, so a megabyte costs as much as a page.
///
/// To be read, selected and copied, by mouse or keyboard as in any text; a caret shows where it is once the
/// view has the focus. Scroll position and selection stay where they are while one rendering replaces
/// another.
class JsonView final : public QAbstractScrollArea
{
    Q_OBJECT

public:
    /// \a clock tells the time that the marks fade by.
    explicit JsonView(std::function<ChangeTime()> clock, QWidget *parent = nullptr);

    void setRendering(const RenderingPtr &rendering);
    /// Null before the first one, and once cleared.
    [[nodiscard]] const RenderingPtr &rendering() const { return m_rendering; }
    /// Shows nothing, from the beginning.
    void clear();
    /// Lets the marks stand as they are now, or go on.
    void setClockStopped(bool isStopped);

    /// How many cells a row has room for.
    [[nodiscard]] int columns() const;
    /// What is selected, as it was posted but indented.
    [[nodiscard]] QString selectedText() const;
    [[nodiscard]] bool hasSelection() const { return m_anchor != m_caret; }
    [[nodiscard]] std::pair<TextPlace, TextPlace> selection() const; ///< From its beginning to its end.
    [[nodiscard]] const TextPlace &caret() const { return m_caret; }
    void selectAll();
    /// Selects from \a anchor to \a caret, and shows the caret; nothing while nothing is shown.
    void select(const TextPlace &anchor, const TextPlace &caret);
    /// Copies what is selected; nothing otherwise.
    void copySelection() const;
    /// Of the row that the caret is in, as it is shown.
    [[nodiscard]] QString caretRowText() const;
    /// All rows that are visible at least in part, as they are shown.
    [[nodiscard]] QString visibleText() const;

    /// What is nearest to \a point of the viewport. There has to be a rendering, as for the next two.
    [[nodiscard]] TextPlace placeAt(const QPoint &point) const;
    /// Of the character at \a place, in the viewport, which it may be outside of.
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
    [[nodiscard]] int wholeRows() const; // that fit
    [[nodiscard]] RowStyle rowStyle() const;
    void layOut(QTextLayout &layout, int row) const;
    void updateBars();
    void noteWidth(int width);
    void fade();

    /// Where \a key takes the caret.
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
    QPoint m_mouse; // where it was dragged to
    QBasicTimer m_fading;
    QBasicTimer m_dragging;
    int m_columns = 0;
    int m_widest = 0; // of the rows seen, in pixels
};

} // namespace supersynk
