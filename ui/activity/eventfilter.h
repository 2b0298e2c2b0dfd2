// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/activity/eventlog.h"

#include <QAbstractProxyModel>

#include <cstdint>
#include <deque>

namespace supersynk {

/// The events of an EventLog that are of certain kinds and hold a text, in upper or lower case, in any column
/// but the time.
///
/// Not a QSortFilterProxyModel: that one removes the rows which a change of the filter hides run by run, and
/// here there may be thousands of runs. This one tells a reset; EventView keeps place and selection over it.
class EventFilter final : public QAbstractProxyModel
{
    Q_OBJECT

public:
    /// \a log outlives the filter.
    explicit EventFilter(EventLog &log, QObject *parent = nullptr);

    [[nodiscard]] const QString &text() const { return m_text; }
    void setText(const QString &text);
    [[nodiscard]] EventKinds kinds() const { return m_kinds; }
    void setKinds(EventKinds kinds);

    [[nodiscard]] const LoggedEvent &at(int row) const;
    /// The first row whose event is that of \a sourceRow or a later one; rowCount() if there is none.
    [[nodiscard]] int rowFrom(int sourceRow) const;

    [[nodiscard]] QModelIndex mapToSource(const QModelIndex &index) const override;
    [[nodiscard]] QModelIndex mapFromSource(const QModelIndex &index) const override;
    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex &index) const override;
    using QObject::parent;
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    void apply(const QString &text, EventKinds kinds);
    [[nodiscard]] bool accepts(const LoggedEvent &event) const;
    [[nodiscard]] std::deque<std::int64_t> acceptedFrom(int sourceRow) const;
    void removeUpTo(int lastSourceRow);
    void insertFrom(int firstSourceRow);
    void tellChanged(const QModelIndex &topLeft, const QModelIndex &bottomRight, const QList<int> &roles);

    EventLog &m_log;
    QString m_text;
    EventKinds m_kinds = EventKinds().set();
    // Events are numbered in their order, so that no number changes when the oldest go.
    std::deque<std::int64_t> m_numbers; // of the accepted ones
    std::int64_t m_first = 0;           // the number of the log's first row
};

} // namespace supersynk
