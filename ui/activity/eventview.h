// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "server/channels/instant.h"

#include <QPersistentModelIndex>
#include <QTableView>

#include <memory>
#include <optional>
#include <utility>

class QPushButton;
class QSettings;

namespace supersynk {

class EventFilter;
class FittedColumns;

/// The list of events, the newest at the end. While scrolled to the end, the list follows new events;
/// otherwise it stays where it is, even when old events are removed, and a button counts new events and leads
/// to them. A change of the filter keeps scroll position and selection if those rows pass it.
///
/// Until the operator sets the width of a column, the details get the room that other columns leave. In a
/// narrow list, addresses are hidden.
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

    /// Tints the events from \a range.first to \a range.second; nothing for none.
    void setMoment(const std::optional<std::pair<Instant, Instant>> &range);
    [[nodiscard]] bool isAtMoment(const QModelIndex &index) const;
    /// Scrolls to the event that is closest to \a moment.
    void scrollToMoment(Instant moment);

    [[nodiscard]] QPushButton &jumpButton() const { return *m_jump; }

    void restoreColumns(const QSettings &store);
    void saveColumns(QSettings &store) const;

Q_SIGNALS:
    /// The operator has moved to an event of this time.
    void chosen(supersynk::Instant time);

protected:
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void resizeEvent(QResizeEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
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
    void hideOrShowAddress();
    void distributeWidth();
    [[nodiscard]] int minWidthOf(int column) const;
    [[nodiscard]] int kindWidth() const;
    [[nodiscard]] int timeWidth(int room) const;
    [[nodiscard]] int widthFor(int column, const QString &text) const;

    EventFilter &m_filter;
    QPushButton *m_jump;
    std::unique_ptr<FittedColumns> m_columns;
    std::optional<std::pair<Instant, Instant>> m_moment;
    bool m_isFollowing = true;
    bool m_isAdjusting = false; // the program moves the scroll bar
    bool m_isInput = false;     // the operator moves the current row
    bool m_hasDates = false;    // some times include the date
    int m_newCount = 0;
    QPersistentModelIndex m_top; // the first visible row, while rows change
    // Rows of the log, while the filter changes.
    QPersistentModelIndex m_topEvent;
    QPersistentModelIndex m_currentEvent;
    QList<QPersistentModelIndex> m_selectedEvents;
};

} // namespace supersynk
