// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QPersistentModelIndex>
#include <QTableView>

#include <memory>

class QPushButton;
class QSettings;

namespace supersynk {

class EventFilter;
class FittedColumns;

/// The list of events. New ones appear at the end. While the end is in sight the list follows it; else what
/// is read stays where it is, though older events go, and a button tells how many new ones there are and
/// leads to them. A change of the filter keeps place and selection as far as they are still shown.
///
/// Until the operator sets the width of a column, the details get the room that the others leave.
class EventView final : public QTableView
{
    Q_OBJECT

public:
    explicit EventView(EventFilter &filter, QWidget *parent = nullptr);
    ~EventView() override;

    [[nodiscard]] bool isFollowing() const { return m_isFollowing; }
    /// Events that came since the list last followed, and are shown by the filter.
    [[nodiscard]] int newCount() const { return m_newCount; }
    /// Goes to the end and stays there.
    void follow();

    [[nodiscard]] QPushButton &jumpButton() const { return *m_jump; }

    void restoreColumns(const QSettings &store);
    void saveColumns(QSettings &store) const;

protected:
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void rememberPlace();
    void restorePlace();
    void rememberOverReset();
    void restoreAfterReset();
    void scrolled(int value);
    void setNewCount(int count);
    void colorJumpButton();
    void placeJumpButton();
    void followDates();
    void shareRoom();
    [[nodiscard]] int timeWidth(int room) const;
    [[nodiscard]] int widthFor(int column, const QString &text) const;

    EventFilter &m_filter;
    QPushButton *m_jump;
    std::unique_ptr<FittedColumns> m_columns;
    bool m_isFollowing = true;
    bool m_isAdjusting = false; // the scroll bar is moved by us
    bool m_areDated = false;    // the oldest times, with their day
    int m_newCount = 0;
    QPersistentModelIndex m_top; // the uppermost row in sight, while rows are removed
    // The same of the log, and what is selected of it, while the filter changes.
    QPersistentModelIndex m_topEvent;
    QPersistentModelIndex m_currentEvent;
    QList<QPersistentModelIndex> m_selectedEvents;
};

} // namespace supersynk
