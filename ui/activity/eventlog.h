// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/activity/event.h"

#include <QAbstractTableModel>
#include <QDate>
#include <QTimer>

#include <chrono>
#include <deque>
#include <vector>

namespace supersynk {

class Names;

/// An event with texts that are safe to show: one line each, without hidden characters (see visibleText()).
struct LoggedEvent
{
    Instant time; ///< See Event::time.
    Severity severity = Severity::Information;
    EventKind kind = EventKind::Error;
    QString channel; ///< The key.
    QString client;  ///< The id.
    QString address;
    QString details;
    QString channelName =
        {}; ///< What the window calls the channel and the client; empty if that is key and id.
    QString clientName = {};
    QString label = {};  ///< What the operator calls the client; empty for none.
    QByteArray key = {}; ///< As posted, as is the next one.
    QByteArray clientId = {};
    bool isEarlier = false;   ///< Of an earlier run of the program.
    std::uint64_t number = 0; ///< See Event::number.

    [[nodiscard]] const QString &shownChannel() const
    {
        return channelName.isEmpty() ? channel : channelName;
    }
    [[nodiscard]] const QString &shownClient() const { return clientName.isEmpty() ? client : clientName; }
};

/// \a event with the texts that show it, without names.
[[nodiscard]] LoggedEvent loggedEvent(const Event &event);

/// The latest kMaxEvents events, in the order in which they were appended.
///
/// Appended events become rows ten times a second, all at once, so a flood of events makes few signals. Rows
/// are removed only at the beginning and inserted only at the end. For the GUI thread.
class EventLog final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Time, Kind, Channel, Client, Address, Details, ColumnCount };

    static constexpr int kMaxEvents = 10'000;
    static constexpr std::chrono::milliseconds kPeriod{100};

    explicit EventLog(QObject *parent = nullptr);

    /// Shows \a names, which outlive the log, and their changes.
    void setNames(const Names &names);

    /// Appends \a event, or replaces an earlier one: see Event::number.
    void append(Event event);
    /// Appends rows of an earlier run of the program, which do not count as new.
    void appendEarlier(std::vector<LoggedEvent> events);
    /// Makes rows of appended events now.
    void flush();
    /// Removes all events, until restore().
    void clear();
    /// Brings back the events that the latest clear() has removed.
    void restore();
    /// Events before \a today show their date from now on. Called by a timer at midnight, and with the first
    /// event after the computer slept.
    void beginDay(const QDate &today);

    [[nodiscard]] const LoggedEvent &at(int row) const { return m_events.at(static_cast<std::size_t>(row)); }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

Q_SIGNALS:
    /// The rows from \a first to \a last are events that have just been appended. Follows rowsInserted(),
    /// which restore() and appendEarlier() emit as well.
    void added(int first, int last);
    /// The event in \a row has counted on: see Event::number.
    void counted(int row);

private:
    void nameIn(LoggedEvent &event) const;
    void updateNames();
    [[nodiscard]] int rowOf(std::uint64_t number) const;
    void replaceEarlier();
    void removeOldest(int count);
    void waitForMidnight();

    const Names *m_names = nullptr;
    std::deque<LoggedEvent> m_events;
    std::deque<LoggedEvent> m_cleared; // for restore()
    std::deque<Event> m_waiting;       // not rows yet
    QTimer m_timer;
    QTimer m_midnight;
    QDate m_today;
};

} // namespace supersynk
