// SPDX-License-Identifier: GPL-3.0-only
#include "ui/activity/eventfilter.h"

#include <algorithm>

namespace supersynk {

EventFilter::EventFilter(EventLog &log, QObject *parent)
    : QAbstractProxyModel(parent)
    , m_log(log)
{
    setSourceModel(&log);
    m_numbers = acceptedFrom(0);
    connect(&log, &EventLog::rowsAboutToBeRemoved, this,
            [this](const QModelIndex &, int, int last) { removeUpTo(last); });
    connect(&log, &EventLog::rowsRemoved, this, [this](const QModelIndex &, int, int last) {
        m_first += last + 1;
        Q_EMIT logChanged();
    });
    connect(&log, &EventLog::rowsInserted, this, [this](const QModelIndex &, int first, int) {
        insertFrom(first);
        Q_EMIT logChanged();
    });
    connect(&log, &EventLog::dataChanged, this, &EventFilter::forwardDataChanged);
}

void EventFilter::setText(const QString &text)
{
    apply(text.trimmed(), m_kinds);
}

void EventFilter::setKinds(EventKinds kinds)
{
    apply(m_text, kinds);
}

void EventFilter::apply(const QString &text, EventKinds kinds)
{
    if (text == m_text && kinds == m_kinds)
        return;
    beginResetModel();
    m_text = text;
    m_kinds = kinds;
    m_numbers = acceptedFrom(0);
    endResetModel();
}

bool EventFilter::accepts(const LoggedEvent &event) const
{
    if (!m_kinds.test(static_cast<std::size_t>(event.kind)))
        return false;
    const auto holds = [this](const QString &text) { return text.contains(m_text, Qt::CaseInsensitive); };
    // The list shows a part of long ids. A few letters are in nearly every random id.
    constexpr qsizetype kLeast = 4;
    const bool holdsId = m_text.size() >= kLeast && (holds(event.client) || holds(event.channel));
    return m_text.isEmpty() || holdsId || holds(event.shownClient()) || holds(event.shownChannel())
        || holds(event.address) || holds(event.details) || holds(eventKindText(event.kind));
}

std::deque<std::int64_t> EventFilter::acceptedFrom(int sourceRow) const
{
    std::deque<std::int64_t> numbers;
    for (int row = sourceRow; row < m_log.rowCount(); ++row)
        if (accepts(m_log.at(row)))
            numbers.push_back(m_first + row);
    return numbers;
}

void EventFilter::removeUpTo(int lastSourceRow)
{
    const int removed = rowFrom(lastSourceRow + 1);
    if (removed == 0)
        return;
    beginRemoveRows({}, 0, removed - 1); // while the log still has their events
    m_numbers.erase(m_numbers.begin(), m_numbers.begin() + removed);
    endRemoveRows();
}

void EventFilter::insertFrom(int firstSourceRow)
{
    const std::deque<std::int64_t> added = acceptedFrom(firstSourceRow);
    if (added.empty())
        return;
    beginInsertRows({}, rowCount(), rowCount() + static_cast<int>(added.size()) - 1);
    m_numbers.insert(m_numbers.end(), added.begin(), added.end());
    endInsertRows();
}

void EventFilter::forwardDataChanged(const QModelIndex &topLeft, const QModelIndex &bottomRight,
                                     const QList<int> &roles)
{
    const int first = rowFrom(topLeft.row());
    const int last = rowFrom(bottomRight.row() + 1) - 1;
    if (first <= last)
        Q_EMIT dataChanged(index(first, topLeft.column()), index(last, bottomRight.column()), roles);
}

const LoggedEvent &EventFilter::at(int row) const
{
    return m_log.at(static_cast<int>(m_numbers.at(static_cast<std::size_t>(row)) - m_first));
}

int EventFilter::rowFrom(int sourceRow) const
{
    const auto found = std::lower_bound(m_numbers.begin(), m_numbers.end(), m_first + sourceRow);
    return static_cast<int>(found - m_numbers.begin());
}

QModelIndex EventFilter::mapToSource(const QModelIndex &index) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const auto number = m_numbers.at(static_cast<std::size_t>(index.row()));
    return m_log.index(static_cast<int>(number - m_first), index.column());
}

QModelIndex EventFilter::mapFromSource(const QModelIndex &index) const
{
    if (!index.isValid())
        return {};
    const int row = rowFrom(index.row());
    const bool isShown =
        row < rowCount() && m_numbers.at(static_cast<std::size_t>(row)) == m_first + index.row();
    return isShown ? createIndex(row, index.column()) : QModelIndex();
}

QModelIndex EventFilter::index(int row, int column, const QModelIndex &parent) const
{
    return hasIndex(row, column, parent) ? createIndex(row, column) : QModelIndex();
}

QModelIndex EventFilter::parent(const QModelIndex &) const
{
    return {};
}

int EventFilter::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_numbers.size());
}

int EventFilter::columnCount(const QModelIndex &parent) const
{
    return m_log.columnCount(parent);
}

QVariant EventFilter::headerData(int section, Qt::Orientation orientation, int role) const
{
    return m_log.headerData(section, orientation, role);
}

} // namespace supersynk
