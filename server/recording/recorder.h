// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "server/recording/clientlabels.h"
#include "server/recording/marker.h"
#include "server/recording/recordingclocks.h"
#include "server/recording/recordingsettings.h"
#include "server/recording/recordingstate.h"

#include <QObject>
#include <QStringList>

#include <atomic>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>

namespace supersynk {

class ChannelStore;
class EventQueue;
class RecordingTap;
class RecordingWorker;
template <typename T>
class ThreadHosted;

/// Records what happens in channels, in a thread of its own: neither the calling thread nor a request waits
/// for the disk. All functions are thread-safe. Signals are emitted in the thread of this object.
class Recorder final : public QObject
{
    Q_OBJECT

public:
    static constexpr std::size_t kQueueBytes = 64 * 1024 * 1024;
    static constexpr std::size_t kRecentBytes = 64 * 1024 * 1024;
    static constexpr std::size_t kMarkerBytes = 16 * 1024 * 1024;
    /// Default time from the last client's leave to the end of an automatic recording.
    static constexpr std::chrono::seconds kLinger{30};

    /// \a store outlives this.
    Recorder(ChannelStore &store, RecordingClocks clocks, QObject *parent = nullptr);
    ~Recorder() override; // as finish(), but waits until the disk responds

    /// Keeps the events of the last minute in memory. Off at first.
    void setKeepsRecent(bool keeps);

    /// Begins a recording; stateChanged() tells how it went. With \a withLastMinute, the kept minute comes
    /// first. While a recording is being closed, the new one begins after it. Returns false, and does
    /// nothing, while one runs, or another waits for that.
    bool start(const RecordingSettings &settings, bool withLastMinute = false);
    /// Ends the recording, if one runs; stateChanged() tells when its file is closed.
    void stop();
    /// The same, and waits until the file is closed, at most 10 s; returns false if it is not. For the end of
    /// the program.
    bool finish();

    /// From now on, records automatically from the first join until \a linger after the last client has left
    /// the channels of \a settings; never if there are no settings. Recordings that start() began are not
    /// ended.
    void setAutomatic(const std::optional<RecordingSettings> &settings,
                      std::chrono::seconds linger = kLinger);

    /// Writes the kept minute to a file of its own, named as \a settings say with "_last-minute" behind,
    /// while recording or not; keptLastMinute() tells the path or the problem.
    void keepLastMinute(const RecordingSettings &settings);

    /// Writes a marker into the running recording, if that began before, and into the kept minute, and emits
    /// marked(), while recording or not.
    void mark(Marker marker);
    /// Whether more than kMarkerBytes of markers wait for a disk that does not respond. A script's are
    /// refused then.
    [[nodiscard]] bool isBehind() const { return m_waitingMarkerBytes > kMarkerBytes; }

    /// The marker that the operator is editing, or nothing. It is written if the recording ends first; mark()
    /// with the same time replaces it.
    void setOpenMarker(const std::optional<Marker> &marker);

    /// The client timeout is \a timeout from now on.
    void setClientTimeout(std::chrono::milliseconds timeout);

    /// What the operator calls clients from now on. Recordings get the labels of the clients in them.
    void setLabels(const ClientLabels &labels);

    /// Ends the files below \a folder that a crash left; emits repaired() if there were any.
    void repair(const QString &folder);

    /// Settings of recordings that HTTP starts; without a folder, they are refused.
    void setDefaults(const RecordingSettings &settings);
    [[nodiscard]] RecordingSettings defaults() const;

    [[nodiscard]] RecordingState state() const;

Q_SIGNALS:
    /// At each change of the phase; twice a second if figures have changed.
    void stateChanged(const supersynk::RecordingState &state);
    /// \a problem is empty if all went well.
    void keptLastMinute(const QString &path, const QString &problem);
    void marked(const supersynk::Marker &marker);
    /// \a failed: parts that could not be repaired.
    void repaired(const QStringList &paths, const QStringList &failed);

private:
    struct Start
    {
        RecordingSettings settings;
        bool withLastMinute = false;
    };

    void begin(const Start &start);
    void take(const RecordingState &state, std::uint64_t commands);
    void setState(const RecordingState &state);

    const RecordingClocks m_clocks;
    const std::unique_ptr<EventQueue> m_queue;
    const std::unique_ptr<RecordingTap> m_tap;
    mutable std::mutex m_mutex; // guards the next four
    RecordingState m_state;
    RecordingSettings m_defaults;
    std::optional<Start> m_next;  // begins once the present recording is closed
    std::uint64_t m_commands = 0; // how often a recording was started or stopped
    std::atomic<std::size_t> m_waitingMarkerBytes{0};
    const std::unique_ptr<ThreadHosted<RecordingWorker>> m_worker; // destroyed before the others
};

} // namespace supersynk
