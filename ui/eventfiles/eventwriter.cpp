// SPDX-License-Identifier: GPL-3.0-only
#include "ui/eventfiles/eventwriter.h"

#include "ui/eventfiles/eventcopy.h"
#include "ui/eventfiles/eventline.h"

#include <utility>

namespace supersynk {

EventWriter::EventWriter(const QString &path)
    : m_file(path)
{}

bool EventWriter::reserve(qsizetype count)
{
    if (m_waiting + count > kMaxWaiting) {
        m_missing += static_cast<int>(count);
        return false;
    }
    m_waiting += count;
    return true;
}

void EventWriter::write(const QList<LoggedEvent> &events)
{
    QByteArray lines;
    for (const LoggedEvent &event : events)
        lines += eventLine(event);
    m_waiting -= events.size();
    if (const auto problem = m_file.append(lines)) {
        m_missing += static_cast<int>(events.size());
        if (!std::exchange(m_hasFailed, true))
            Q_EMIT failed(*problem);
    } else if (const int missing = m_missing.exchange(0); std::exchange(m_hasFailed, false) || missing > 0) {
        Q_EMIT recovered(missing);
    }
}

void EventWriter::save(const QString &fileName, Instant from)
{
    Q_EMIT saved(fileName, copyEvents(m_file.paths(), from, fileName).value_or(QString()));
}

} // namespace supersynk
