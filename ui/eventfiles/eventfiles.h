// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "server/base/threadhosted.h"
#include "ui/activity/eventlog.h"
#include "ui/eventfiles/eventwriter.h"
#include "ui/eventfiles/lockedfolder.h"

#include <QHash>
#include <QList>
#include <QObject>
#include <QTimer>

#include <chrono>
#include <cstdint>

namespace supersynk {

/// Keeps the events of an EventLog in files, and shows those of the last run of the program again. The files
/// are a RotatedFile in lines of eventLine(). If they can't be written, one event says so, and the program
/// goes on. For the GUI thread, which never waits for the disk but when the object is made and destroyed.
class EventFiles final : public QObject
{
    Q_OBJECT

public:
    static constexpr std::size_t kMaxEarlier = 1000; ///< Events of the last run that are shown.
    /// An event that counts on (see Event::number) is written again after this, and at the end.
    static constexpr std::chrono::minutes kCountPeriod{1};

    enum class Range {
        Session, ///< Since the program started.
        All,     ///< All that the files have.
    };

    /// Reads the events of the last run, and logs that the program started. The files stand in \a folder, a
    /// LockedFolder. \a log must outlive this object.
    EventFiles(EventLog &log, const QString &folder, QObject *parent = nullptr);
    /// Writes what has been logged.
    ~EventFiles() override;

    [[nodiscard]] const QString &folder() const { return m_folder.path(); }

    /// Saves events from the files, also cleared ones, to \a fileName; see copyEvents(). Emits saved().
    void save(const QString &fileName, Range range);

Q_SIGNALS:
    /// \a problem is the system's reason for a failure, and empty if the events were saved.
    void saved(const QString &fileName, const QString &problem);

private:
    void logStart(bool hasEarlier);
    void write(int first, int last);
    void noteCount(int row);
    void writeCounts();
    void hand(const QList<LoggedEvent> &events);
    void report(Severity severity, const QString &text);

    EventLog &m_log;
    const LockedFolder m_folder;
    Instant m_begin;                             // of this run
    QHash<std::uint64_t, LoggedEvent> m_counted; // by number: counts that are not written yet
    QTimer m_countTimer;
    ThreadHosted<EventWriter> m_writer;
};

} // namespace supersynk
