// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/activity/event.h"

#include <QAbstractTableModel>
#include <QDate>
#include <QTimer>

#include <chrono>
#include <deque>

namespace supersynk {

/// An event whose texts are fit to be shown: one line each, nothing hidden in it, see visibleText().
struct LoggedEvent
{
    Instant time; ///< See Event::time.
    Severity severity = Severity::Information;
    EventKind kind = EventKind::Error;
    QString channel;
    QString client;
    QString address;
    QString details;
};

/// The events, in the order in which they were told; when there are more than kMaxEvents, the oldest go.
///
/// They become rows ten times a second, all that came meanwhile at once: a flood of events is a few signals.
/// Rows are only ever removed at the beginning and inserted at the end. For the GUI thread.
class EventLog final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Time, Kind, Channel, Client, Address, Details, ColumnCount };

    static constexpr int kMaxEvents = 10'000;
    static constexpr std::chrono::milliseconds kPeriod{100};

    explicit EventLog(QObject *parent = nullptr);

    void append(Event event);
    /// Makes rows of what has been appended, now.
    void flush();
    void clear();
    /// What has happened before \a today is shown with its date from now on. Called by itself at midnight,
    /// and with the next event after a sleep.
    void beginDay(const QDate &today);

    [[nodiscard]] const LoggedEvent &at(int row) const { return m_events.at(static_cast<std::size_t>(row)); }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    void removeOldest(int count);
    void waitForMidnight();

    std::deque<LoggedEvent> m_events;
    std::deque<Event> m_waiting;
    QTimer m_timer;
    QTimer m_midnight;
    QDate m_today;
};

} // namespace supersynk
