// SPDX-License-Identifier: GPL-3.0-only
#include "ui/activity/eventlog.h"

#include "ui/activity/eventicon.h"
#include "ui/activity/eventtext.h"
#include "ui/names/names.h"
#include "ui/text/plaintext.h"

#include <QDateTime>
#include <QGuiApplication>
#include <QPalette>

#include <algorithm>
#include <utility>

using namespace std::chrono_literals;

namespace supersynk {
namespace {

constexpr qsizetype kMaxDetails = 500; // characters

QString toolTip(const LoggedEvent &event, int column, const QDate &today)
{
    if (column == EventLog::Client && !event.clientName.isEmpty())
        return plainToolTip(event.clientName + u'\n' + event.client);
    if (column == EventLog::Channel && !event.channelName.isEmpty())
        return plainToolTip(event.channelName + u'\n' + event.channel);
    return plainToolTip(column == EventLog::Time ? exactTimeText(event.time)
                                                 : eventText(event, column, today));
}

} // namespace

EventLog::EventLog(QObject *parent)
    : QAbstractTableModel(parent)
    , m_today(QDate::currentDate())
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(kPeriod);
    connect(&m_timer, &QTimer::timeout, this, &EventLog::flush);
    m_midnight.setSingleShot(true);
    m_midnight.setTimerType(Qt::PreciseTimer); // a coarse one may be an hour late
    connect(&m_midnight, &QTimer::timeout, this, [this] {
        beginDay(QDate::currentDate());
        waitForMidnight();
    });
    waitForMidnight();
}

/// Waits an hour at most: the clock may be set, and the computer may sleep.
void EventLog::waitForMidnight()
{
    const QDateTime now = QDateTime::currentDateTime();
    const std::chrono::milliseconds left(now.msecsTo(now.date().addDays(1).startOfDay()));
    m_midnight.start(std::clamp<std::chrono::milliseconds>(left, 1s, 1h));
}

void EventLog::beginDay(const QDate &today)
{
    if (today == m_today)
        return;
    m_today = today;
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, Time), index(rowCount() - 1, Time), {Qt::DisplayRole});
}

LoggedEvent loggedEvent(const Event &event)
{
    return {.time = event.time,
            .severity = event.severity,
            .kind = event.kind,
            .channel = visibleText(event.channel),
            .client = visibleText(event.clientId),
            .address = visibleText(event.address.toUtf8()),
            .details = visibleText(event.text.toUtf8(), kMaxDetails),
            .key = event.channel,
            .clientId = event.clientId,
            .number = event.number};
}

void EventLog::nameIn(LoggedEvent &event) const
{
    const auto unlessSame = [](const QString &name, const QString &id) {
        return name == id ? QString() : name;
    };
    if (!event.key.isEmpty())
        event.channelName = unlessSame(channelText(m_names, event.key), event.channel);
    if (event.clientId.isEmpty())
        return;
    event.clientName = unlessSame(clientText(m_names, event.key, event.clientId), event.client);
    if (!event.isEarlier)
        event.label = m_names ? m_names->labelOf(event.clientId) : QString();
}

void EventLog::setNames(const Names &names)
{
    m_names = &names;
    connect(&names, &Names::changed, this, &EventLog::updateNames);
    updateNames();
}

void EventLog::updateNames()
{
    for (LoggedEvent &event : m_events)
        nameIn(event);
    if (!m_events.empty())
        Q_EMIT dataChanged(index(0, Channel), index(rowCount() - 1, Client));
}

void EventLog::append(Event event)
{
    if (event.number != 0) {
        const auto earlier = std::ranges::find(m_waiting, event.number, &Event::number);
        if (earlier != m_waiting.end()) {
            *earlier = std::move(event);
            return;
        }
    }
    m_waiting.push_back(std::move(event));
    if (m_waiting.size() > kMaxEvents)
        m_waiting.pop_front();
    if (!m_timer.isActive())
        m_timer.start();
}

void EventLog::flush()
{
    m_timer.stop();
    if (m_waiting.empty())
        return;
    beginDay(QDate::currentDate());
    replaceEarlier();
    if (m_waiting.empty())
        return;
    const int count = static_cast<int>(m_waiting.size());
    removeOldest(rowCount() + count - kMaxEvents);
    const int first = rowCount();
    beginInsertRows({}, first, first + count - 1);
    for (const Event &event : m_waiting) {
        m_events.push_back(loggedEvent(event));
        nameIn(m_events.back());
    }
    m_waiting.clear();
    endInsertRows();
    Q_EMIT added(first, first + count - 1);
}

void EventLog::appendEarlier(std::vector<LoggedEvent> events)
{
    if (events.empty())
        return;
    const int first = rowCount();
    beginInsertRows({}, first, first + static_cast<int>(events.size()) - 1);
    for (LoggedEvent &event : events) {
        event.isEarlier = true;
        event.number = 0; // an event of this run may have it
        nameIn(event);
        m_events.push_back(std::move(event));
    }
    endInsertRows();
}

/// -1 if there is none.
int EventLog::rowOf(std::uint64_t number) const
{
    if (number == 0)
        return -1;
    const auto found = std::find_if(m_events.rbegin(), m_events.rend(),
                                    [number](const LoggedEvent &event) { return event.number == number; });
    return static_cast<int>(std::distance(found, m_events.rend())) - 1;
}

/// Takes the waiting events whose earlier ones are rows.
void EventLog::replaceEarlier()
{
    std::deque<Event> others;
    for (Event &event : m_waiting) {
        const int row = rowOf(event.number);
        if (row < 0) {
            others.push_back(std::move(event));
            continue;
        }
        LoggedEvent &logged = m_events[static_cast<std::size_t>(row)];
        logged = loggedEvent(event);
        nameIn(logged);
        Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
        Q_EMIT counted(row);
    }
    m_waiting = std::move(others);
}

void EventLog::clear()
{
    flush();
    m_cleared = m_events;
    removeOldest(rowCount());
}

void EventLog::restore()
{
    flush();
    std::deque<LoggedEvent> all = std::exchange(m_cleared, {});
    all.insert(all.end(), m_events.begin(), m_events.end());
    const auto excess = std::max<std::ptrdiff_t>(0, static_cast<std::ptrdiff_t>(all.size()) - kMaxEvents);
    all.erase(all.begin(), all.begin() + excess);
    removeOldest(rowCount());
    if (all.empty())
        return;
    beginInsertRows({}, 0, static_cast<int>(all.size()) - 1);
    m_events = std::move(all);
    endInsertRows();
}

void EventLog::removeOldest(int count)
{
    if (count <= 0)
        return;
    beginRemoveRows({}, 0, count - 1);
    m_events.erase(m_events.begin(), m_events.begin() + count);
    endRemoveRows();
}

int EventLog::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_events.size());
}

int EventLog::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant EventLog::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const LoggedEvent &event = at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return eventText(event, index.column(), m_today);
    case Qt::DecorationRole:
        return index.column() == Kind ? eventIcon(event.kind, event.severity) : QVariant();
    case Qt::ForegroundRole:
        return event.isEarlier ? QGuiApplication::palette().placeholderText() : QVariant();
    case Qt::ToolTipRole:
        return toolTip(event, index.column(), m_today);
    case Qt::AccessibleTextRole:
        return index.column() == Kind ? accessibleKindText(event) : eventText(event, index.column(), m_today);
    default:
        return {};
    }
}

QVariant EventLog::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return static_cast<int>(Qt::AlignLeading | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Time:
        return tr("Time");
    case Kind:
        return tr("Event");
    case Channel:
        return tr("Channel");
    case Client:
        return tr("Client");
    case Address:
        return tr("Address");
    case Details:
        return tr("Details");
    default:
        return {};
    }
}

} // namespace supersynk
