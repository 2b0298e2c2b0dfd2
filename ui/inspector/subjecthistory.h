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

/// The last minute of a subject, one value a second. Not a number where it was not there.
struct SubjectMinute
{
    RateHistory size;     ///< Bytes.
    RateHistory rate;     ///< Bodies per second.
    RateHistory interval; ///< Milliseconds.
    RateHistory jitter;   ///< Milliseconds.

    void add(const std::optional<SubjectStatistics> &figures);
};

/// Writes down the last minute of everybody who is there, so that it is there to be looked at when somebody
/// is selected. With more than kMaxClients clients it does so only for whom is inspected.
///
/// Once a second it takes what another has seen of the server. Where nobody looks, nobody is there.
class SubjectHistory final : public QObject
{
    Q_OBJECT

public:
    static constexpr std::size_t kMaxClients = 1000; ///< At 1 kB each.
    static constexpr std::chrono::seconds kPeriod{1};

    explicit SubjectHistory(QObject *parent = nullptr);

    /// Keeps \a subject even when it is not there or there are too many.
    void setInspected(const std::optional<Subject> &subject);
    /// Null if nothing has been written down.
    [[nodiscard]] const SubjectMinute *find(const Subject &subject) const;
    /// Who is there now, as often as anybody looks, but at least every other second.
    void see(const Snapshot &snapshot);
    /// In one more second these were there.
    void add(const Snapshot &snapshot);
    /// Happens by itself, every kPeriod.
    void secondPassed();

Q_SIGNALS:
    void added();

private:
    void addTo(QHash<Subject, SubjectMinute> &next, const Subject &subject, const SubjectStatistics &figures);

    QTimer m_timer;
    int m_due = 0; // seconds that have passed and are not written down yet
    QHash<Subject, SubjectMinute> m_minutes;
    std::optional<Subject> m_inspected;
};

} // namespace supersynk
