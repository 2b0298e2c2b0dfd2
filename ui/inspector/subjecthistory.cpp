// SPDX-License-Identifier: GPL-3.0-only
#include "ui/inspector/subjecthistory.h"

#include <limits>

namespace supersynk {

void SubjectMinute::add(const std::optional<SubjectStatistics> &figures)
{
    constexpr float kNothing = std::numeric_limits<float>::quiet_NaN();
    constexpr double kMilliseconds = 1000; // in a second
    size.add(figures ? static_cast<float>(figures->size) : kNothing);
    rate.add(figures ? static_cast<float>(figures->rate) : kNothing);
    interval.add(figures ? static_cast<float>(figures->interval * kMilliseconds) : kNothing);
    jitter.add(figures ? static_cast<float>(figures->jitter * kMilliseconds) : kNothing);
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

void SubjectHistory::see(const Snapshot &snapshot)
{
    for (; m_due > 0; --m_due)
        add(snapshot);
}

void SubjectHistory::secondPassed()
{
    constexpr int kPatience = 2; // who looks once a second may be a little late
    if (++m_due <= kPatience)
        return;
    --m_due;
    add({});
}

void SubjectHistory::add(const Snapshot &snapshot)
{
    QHash<Subject, SubjectMinute> next;
    const bool isAll = snapshot.clientCount() <= kMaxClients;
    for (const ChannelSnapshot &channel : snapshot.channels) {
        const Subject whole{.key = channel.key};
        if (isAll || whole == m_inspected)
            addTo(next, whole, figuresOf(channel));
        for (const ClientSnapshot &client : channel.clients) {
            const Subject subject{.key = channel.key, .clientId = client.id};
            if (isAll || subject == m_inspected)
                addTo(next, subject, figuresOf(client));
        }
    }
    if (m_inspected && !next.contains(*m_inspected) && m_minutes.contains(*m_inspected)) {
        SubjectMinute minute = m_minutes.take(*m_inspected);
        minute.add(std::nullopt);
        next.insert(*m_inspected, minute);
    }
    m_minutes = std::move(next);
    Q_EMIT added();
}

void SubjectHistory::addTo(QHash<Subject, SubjectMinute> &next, const Subject &subject,
                           const SubjectStatistics &figures)
{
    SubjectMinute minute = m_minutes.take(subject);
    minute.add(figures);
    next.insert(subject, minute);
}

} // namespace supersynk
