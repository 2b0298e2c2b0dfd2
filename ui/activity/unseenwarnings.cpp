// SPDX-License-Identifier: GPL-3.0-only
#include "ui/activity/unseenwarnings.h"

#include "ui/activity/eventlog.h"

namespace supersynk {

UnseenWarnings::UnseenWarnings(EventLog &log, QObject *parent)
    : QObject(parent)
    , m_log(log)
{
    connect(&log, &EventLog::rowsInserted, this,
            [this](const QModelIndex &, int first, int last) { add(first, last); });
    connect(&log, &EventLog::modelReset, this, [this] { setCount(0); });
    connect(&log, &EventLog::rowsRemoved, this, [this] {
        if (m_log.rowCount() == 0) // cleared
            setCount(0);
    });
}

void UnseenWarnings::setVisible(bool isVisible)
{
    m_isVisible = isVisible;
    if (isVisible)
        setCount(0);
}

void UnseenWarnings::add(int first, int last)
{
    if (m_isVisible)
        return;
    int count = m_count;
    for (int row = first; row <= last; ++row) {
        const LoggedEvent &event = m_log.at(row);
        count += event.severity == Severity::Information || event.isEarlier ? 0 : 1;
    }
    setCount(count);
}

void UnseenWarnings::setCount(int count)
{
    if (count == m_count)
        return;
    m_count = count;
    Q_EMIT countChanged(count);
}

} // namespace supersynk
