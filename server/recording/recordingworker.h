// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "server/recording/autorecording.h"
#include "server/recording/clientlabels.h"
#include "server/recording/eventqueue.h"
#include "server/recording/lastminute.h"
#include "server/recording/marker.h"
#include "server/recording/recordingclocks.h"
#include "server/recording/recordingsession.h"
#include "server/recording/recordingsettings.h"
#include "server/recording/recordingstate.h"
#include "server/recording/recordingtap.h"

#include <QObject>
#include <QSet>
#include <QTimer>

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>

namespace supersynk {

class ChannelStore;

/// Takes events from the queue and records them. Lives in a thread of its own, where it may wait for the
/// disk; that of its creator calls nothing but the constructor.
class RecordingWorker final : public QObject
{
public:
    struct Context
    {
        ChannelStore &store; ///< Only counts clients.
        EventQueue &queue;
        RecordingTap &tap;
        RecordingClocks clocks;
        std::size_t recentBytes; ///< Of the last minute, at most.
        /// Receives the state, and the number of calls of start() and stop() that it reflects.
        std::function<void(const RecordingState &, std::uint64_t commands)> report;
    };

    explicit RecordingWorker(Context context);

    /// Records what has happened since \a since, or also the minute before. The caller has started to use the
    /// tap. Does nothing but report while a recording runs.
    void start(const RecordingSettings &settings, Instant since, bool withLastMinute);
    /// Ends the recording, if there is one.
    void stop();
    /// Ends everything: nothing may be called after it.
    void end();
    void setKeepsRecent(bool keeps);
    void setAutomatic(const std::optional<RecordingSettings> &settings, std::chrono::seconds linger);

    struct Kept
    {
        QString path;
        QString problem; ///< A sentence; empty if all went well.
    };
    [[nodiscard]] Kept keepLastMinute(RecordingSettings settings);

    void add(const Marker &marker);
    void setOpenMarker(const std::optional<Marker> &marker);
    void setClientTimeout(std::chrono::milliseconds timeout);
    void setLabels(const ClientLabels &labels);

private:
    static constexpr std::chrono::milliseconds kReportPeriod{500};

    void tick();
    /// Empties the queue, and passes the events on.
    EventQueue::Batch take(Instant now);
    void begin(const RecordingSettings &settings, Instant from, const EventQueue::Batch &batch, Instant now);
    void endIfOver();
    void startOrEndAutomatically(const EventQueue::Batch &batch, Instant now);
    void noteReplayed(const EventQueue::Batch &batch);
    /// Without replayed ones.
    [[nodiscard]] std::size_t countClients(const QList<QByteArray> &channels) const;
    void release(RecordingTap::User user);
    void report(Instant now);
    [[nodiscard]] RecordingSession makeSession(const RecordingSettings &settings) const;

    const Context m_context;
    ClientLabels m_labels;
    QTimer m_timer; // active while something needs the events
    std::optional<RecordingSession> m_session;
    std::optional<LastMinute> m_recent;
    struct Automatic
    {
        RecordingSettings settings;
        AutoRecording rule;
    };
    std::optional<Automatic> m_automatic;
    QSet<std::pair<QByteArray, QByteArray>> m_replayed; // keys and ids
    RecordingState m_state;                             // of the session, or of the last one
    std::uint64_t m_commands = 0;
    Instant m_reported;
};

} // namespace supersynk
