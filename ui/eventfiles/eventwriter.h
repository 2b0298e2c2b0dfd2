// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "server/channels/instant.h"
#include "ui/eventfiles/rotatedfile.h"

#include <QList>
#include <QObject>

#include <atomic>

namespace supersynk {

struct LoggedEvent;

/// Writes events to a RotatedFile, in a thread of its own, which alone waits for the disk.
class EventWriter final : public QObject
{
    Q_OBJECT

public:
    /// Events beyond it are not written: the disk does not respond.
    static constexpr qsizetype kMaxWaiting = 50'000;

    explicit EventWriter(const QString &path);

    /// Whether \a count more events may be handed over now. From any thread; write() must follow if they may.
    [[nodiscard]] bool reserve(qsizetype count);
    void write(const QList<LoggedEvent> &events);
    /// See copyEvents(); emits saved().
    void save(const QString &fileName, Instant from);

Q_SIGNALS:
    /// Events can't be written from now on; \a reason is the system's.
    void failed(const QString &reason);
    /// Events are written again, after \a missing ones were not.
    void recovered(int missing);
    /// \a problem is empty if the events were saved.
    void saved(const QString &fileName, const QString &problem);

private:
    RotatedFile m_file;
    std::atomic<qsizetype> m_waiting = 0;
    std::atomic<int> m_missing = 0;
    bool m_hasFailed = false;
};

} // namespace supersynk
