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

/// The list of events, the newest at the end. While scrolled to the end, the list follows new events;
/// otherwise it stays where it is, even when old events are removed, and a button counts new events and leads
/// to them. A change of the filter keeps scroll position and selection if those rows pass it.
///
/// Until the operator sets the width of a column, the details get the room that other columns leave.
class EventView final : public QTableView
{
    Q_OBJECT

public:
    explicit EventView(EventFilter &filter, QWidget *parent = nullptr);
    ~EventView() override;

    [[nodiscard]] bool isFollowing() const { return m_isFollowing; }
    /// Events that pass the filter and arrived since the list last followed.
    [[nodiscard]] int newCount() const { return m_newCount; }
    /// Scrolls to the end and follows new events.
    void follow();

    [[nodiscard]] QPushButton &jumpButton() const { return *m_jump; }

    void restoreColumns(const QSettings &store);
    void saveColumns(QSettings &store) const;

protected:
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void savePlace();
    void restorePlace();
    void saveBeforeReset();
    void restoreAfterReset();
    void scrolled(int value);
    void setNewCount(int count);
    void colorJumpButton();
    void placeJumpButton();
    void updateTimeWidth();
    void distributeWidth();
    [[nodiscard]] int timeWidth(int room) const;
    [[nodiscard]] int widthFor(int column, const QString &text) const;

    EventFilter &m_filter;
    QPushButton *m_jump;
    std::unique_ptr<FittedColumns> m_columns;
    bool m_isFollowing = true;
    bool m_isAdjusting = false; // the program moves the scroll bar
    bool m_hasDates = false;    // some times include the date
    int m_newCount = 0;
    QPersistentModelIndex m_top; // the first visible row, while rows change
    // Rows of the log, while the filter changes.
    QPersistentModelIndex m_topEvent;
    QPersistentModelIndex m_currentEvent;
    QList<QPersistentModelIndex> m_selectedEvents;
};

} // namespace supersynk
