// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "server/channels/snapshot.h"
#include "ui/inspector/subject.h"
#include "ui/watch/ratehistory.h"

#include <QHash>
#include <QObject>
#include <QTimer>

#include <chrono>
#include <optional>

namespace supersynk {

/// The last minute of a subject, one value a second; NaN for seconds in which it was absent.
struct SubjectMinute
{
    RateHistory size;     ///< Bytes.
    RateHistory rate;     ///< Bodies per second.
    RateHistory interval; ///< Milliseconds.
    RateHistory jitter;   ///< Milliseconds.

    void add(const std::optional<SubjectStatistics> &statistics);
};

/// Records the last minute of every client and channel, so that a subject has a history when it is selected.
/// With more than kMaxClients clients, only the inspected subject is recorded.
///
/// Records once a second, from the snapshots that it is given. Seconds without a snapshot count as empty.
class SubjectHistory final : public QObject
{
    Q_OBJECT

public:
    static constexpr std::size_t kMaxClients = 1000; ///< At 1 kB each.
    static constexpr std::chrono::seconds kPeriod{1};

    explicit SubjectHistory(QObject *parent = nullptr);

    /// Keeps \a subject even while it is absent or there are too many clients.
    void setInspected(const std::optional<Subject> &subject);
    /// Null if nothing has been recorded.
    [[nodiscard]] const SubjectMinute *find(const Subject &subject) const;
    /// Records \a snapshot if a second has passed. May be called as often as there are snapshots, but at
    /// least every other second.
    void setSnapshot(const Snapshot &snapshot);
    /// Records one more second.
    void record(const Snapshot &snapshot);
    /// Called by a timer, every kPeriod.
    void secondPassed();

Q_SIGNALS:
    void recorded();

private:
    void addTo(QHash<Subject, SubjectMinute> &next, const Subject &subject,
               const SubjectStatistics &statistics);

    QTimer m_timer;
    int m_due = 0; // seconds that have passed and are not recorded yet
    QHash<Subject, SubjectMinute> m_minutes;
    std::optional<Subject> m_inspected;
};

} // namespace supersynk
