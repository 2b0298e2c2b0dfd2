// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "server/recording/recordingstate.h"
#include "ui/activity/event.h"
#include "ui/recording/markerlist.h"

#include <QObject>
#include <QStringList>

namespace supersynk {

class EventLog;

/// Enters in the log what the recorder does: its functions are slots for the signals of Recorder.
class RecordingEvents final : public QObject
{
    Q_OBJECT

public:
    /// \a log must outlive this.
    explicit RecordingEvents(EventLog &log, QObject *parent = nullptr);

    void recordState(const RecordingState &state);
    void recordKept(const QString &path, const QString &problem);
    void recordMarker(const Marker &marker);
    void recordRepaired(const QStringList &paths, const QStringList &failed);

    [[nodiscard]] MarkerList &markers() { return m_markers; }

Q_SIGNALS:
    /// The log has another marker, number \a number.
    void markerAdded(int number, const supersynk::Marker &marker);

private:
    void append(Severity severity, const QString &text);

    EventLog &m_log;
    MarkerList m_markers;
    RecordingState::Phase m_phase = RecordingState::Phase::Off;
    QString m_path;
};

} // namespace supersynk
