// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/activity/eventlog.h"

#include <QAbstractProxyModel>

#include <cstdint>
#include <deque>

namespace supersynk {

/// The events of an EventLog that are of certain kinds and contain a text in any column but the time. Case
/// does not matter.
///
/// Not a QSortFilterProxyModel: that removes rows that a changed filter hides run by run, and there may be
/// thousands of runs. This model resets instead; EventView keeps scroll position and selection.
class EventFilter final : public QAbstractProxyModel
{
    Q_OBJECT

public:
    /// \a log must outlive the filter.
    explicit EventFilter(EventLog &log, QObject *parent = nullptr);

    [[nodiscard]] const QString &text() const { return m_text; }
    void setText(const QString &text);
    [[nodiscard]] EventKinds kinds() const { return m_kinds; }
    void setKinds(EventKinds kinds);

    [[nodiscard]] const LoggedEvent &at(int row) const;
    /// The first row with the event of \a sourceRow or a later one; rowCount() if there is none.
    [[nodiscard]] int rowFrom(int sourceRow) const;

    [[nodiscard]] QModelIndex mapToSource(const QModelIndex &index) const override;
    [[nodiscard]] QModelIndex mapFromSource(const QModelIndex &index) const override;
    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex &index) const override;
    using QObject::parent;
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

Q_SIGNALS:
    /// Rows were added to or removed from the log, and the filter has caught up, even if it shows none of
    /// them.
    void logChanged();

private:
    void apply(const QString &text, EventKinds kinds);
    [[nodiscard]] bool accepts(const LoggedEvent &event) const;
    [[nodiscard]] std::deque<std::int64_t> acceptedFrom(int sourceRow) const;
    void removeUpTo(int lastSourceRow);
    void insertFrom(int firstSourceRow);
    void forwardDataChanged(const QModelIndex &topLeft, const QModelIndex &bottomRight,
                            const QList<int> &roles);

    EventLog &m_log;
    QString m_text;
    EventKinds m_kinds = EventKinds().set();
    // Events have consecutive numbers, which do not change when the oldest are removed.
    std::deque<std::int64_t> m_numbers; // of the accepted events
    std::int64_t m_first = 0;           // the number of the log's first row
};

} // namespace supersynk
