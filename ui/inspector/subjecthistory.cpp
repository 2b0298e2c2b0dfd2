// SPDX-License-Identifier: GPL-3.0-only
#include "ui/inspector/subjecthistory.h"

#include <limits>

namespace supersynk {

void SubjectMinute::add(const std::optional<SubjectStatistics> &statistics)
{
    constexpr float kAbsent = std::numeric_limits<float>::quiet_NaN();
    constexpr double kMilliseconds = 1000; // in a second
    size.add(statistics ? static_cast<float>(statistics->size) : kAbsent);
    rate.add(statistics ? static_cast<float>(statistics->rate) : kAbsent);
    interval.add(statistics ? static_cast<float>(statistics->interval * kMilliseconds) : kAbsent);
    jitter.add(statistics ? static_cast<float>(statistics->jitter * kMilliseconds) : kAbsent);
}

SubjectHistory::SubjectHistory(QObject *parent)
    : QObject(parent)
{
    connect(&m_timer, &QTimer::timeout, this, &SubjectHistory::secondPassed);
    m_timer.start(kPeriod);
}

void SubjectHistory::setInspected(const std::optional<Subject> &subject)
{
    m_inspected = subject;
}

const SubjectMinute *SubjectHistory::find(const Subject &subject) const
{
    const auto found = m_minutes.constFind(subject);
    return found == m_minutes.constEnd() ? nullptr : &*found;
}

void SubjectHistory::setSnapshot(const Snapshot &snapshot)
{
    for (; m_due > 0; --m_due)
        record(snapshot);
}

void SubjectHistory::secondPassed()
{
    constexpr int kMaxDue = 2; // a snapshot each second may come a little late
    if (++m_due <= kMaxDue)
        return;
    --m_due;
    record({});
}

void SubjectHistory::record(const Snapshot &snapshot)
{
    QHash<Subject, SubjectMinute> next;
    const bool isAll = snapshot.clientCount() <= kMaxClients;
    for (const ChannelSnapshot &channel : snapshot.channels) {
        const Subject whole{.key = channel.key};
        if (isAll || whole == m_inspected)
            addTo(next, whole, statisticsOf(channel));
        for (const ClientSnapshot &client : channel.clients) {
            const Subject subject{.key = channel.key, .clientId = client.id};
            if (isAll || subject == m_inspected)
                addTo(next, subject, statisticsOf(client));
        }
    }
    if (m_inspected && !next.contains(*m_inspected) && m_minutes.contains(*m_inspected)) {
        SubjectMinute minute = m_minutes.take(*m_inspected);
        minute.add(std::nullopt);
        next.insert(*m_inspected, minute);
    }
    m_minutes = std::move(next);
    Q_EMIT recorded();
}

void SubjectHistory::addTo(QHash<Subject, SubjectMinute> &next, const Subject &subject,
                           const SubjectStatistics &statistics)
{
    SubjectMinute minute = m_minutes.take(subject);
    minute.add(statistics);
    next.insert(subject, minute);
}

} // namespace supersynk
