// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "server/recording/clientlabels.h"
#include "server/recording/eventqueue.h"
#include "server/recording/marker.h"
#include "server/recording/presentclients.h"
#include "server/recording/recordingfile.h"
#include "server/recording/recordingsettings.h"
#include "server/recording/recordingstate.h"
#include "server/recording/recordingwriter.h"

#include <QString>

#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace supersynk {

/// A recording from start to stop: its files, one after the other, and the disk they are on. Plain rules:
/// events and moments are passed in. Blocks on the disk, so it lives in a thread that nothing waits for.
class RecordingSession
{
public:
    static constexpr std::uint64_t kLeastToStart = 1'000'000'000;
    static constexpr std::uint64_t kLeastToGoOn = 500'000'000;
    static constexpr std::uint64_t kLow = 5'000'000'000;
    static constexpr std::chrono::minutes kLowTime{30};
    static constexpr std::chrono::seconds kSyncPeriod{2};
    static constexpr std::chrono::seconds kLabelPeriod{30}; ///< Changed labels are written at most so often.

    struct Surroundings
    {
        /// An instant by the clock of Server-Time, which is that of the file.
        std::function<Instant(Instant)> published;
        /// Free bytes on the disk of a path.
        std::function<std::uint64_t(const QString &)> freeBytes;
    };

    RecordingSession(RecordingSettings settings, Surroundings surroundings);
    ~RecordingSession();
    RecordingSession(RecordingSession &&) noexcept;

    /// Creates the first file, whose contents begin at \a begin, \a now or before. \a present: the latest
    /// body of each client that was there. False if it fails, which state() explains.
    [[nodiscard]] bool start(const std::vector<ChannelEvent> &present,
                             std::chrono::milliseconds clientTimeout, Instant begin, Instant now);
    /// Clients that are Present are known already.
    void add(const EventQueue::Batch &batch);
    /// Ignores markers older than the recording.
    void add(const Marker &marker);
    /// stop() writes it, unless add() has replaced it by one of the same time.
    void setOpenMarker(const std::optional<Marker> &marker) { m_openMarker = marker; }
    /// \a dropped events are missing before \a time.
    void addGap(std::uint64_t dropped, Instant time);
    void setClientTimeout(std::chrono::milliseconds timeout, Instant now);
    /// What the operator calls clients from now on; the files get those of recorded clients.
    void setLabels(const ClientLabels &labels) { m_labels = labels; }
    /// Call it four times a second: closes chunks, syncs, rotates, and looks at the disk.
    void tick(Instant now);
    /// Ends the last file.
    void stop(Instant now);

    [[nodiscard]] const RecordingState &state() const { return m_state; }

private:
    struct OpenFile;

    [[nodiscard]] bool openFile(Instant begin, Instant now);
    /// Returns what went wrong, if anything did.
    [[nodiscard]] std::optional<QString> closeFile(Instant now);
    void rotate(Instant now);
    [[nodiscard]] bool isWanted(const QByteArray &key) const;
    [[nodiscard]] bool write(ChannelEvent event);
    [[nodiscard]] mcap::Time timeOf(Instant instant) const;
    [[nodiscard]] mcap::Metadata metadata(Instant now) const;
    void checkDisk();
    void measure(Instant now);
    void measureBytesPerSecond(Instant now);
    /// After a failed write: closes the file with the data written so far.
    void fail(const QString &problem);

    const RecordingSettings m_settings;
    const Surroundings m_surroundings;
    std::unique_ptr<OpenFile> m_file;
    ClientLabels m_labels;
    std::optional<Marker> m_openMarker;
    Instant m_labelsWritten;
    PresentClients m_present; // what the next file begins with
    std::chrono::milliseconds m_clientTimeout{};
    QString m_firstPath; // of which those of later files are made
    int m_fileNumber = 0;
    std::uint64_t m_bytesBefore = 0; // of the files before
    std::uint64_t m_messagesBefore = 0;
    Instant m_synced;
    struct Mark
    {
        Instant time;
        std::uint64_t count = 0;
    };
    std::uint64_t m_added = 0; // messages, those of the open chunk included
    Mark m_addedBefore;        // when messagesPerSecond was measured
    Mark m_bytesMeasured;      // when bytesPerSecond was
    RecordingState m_state;
};

} // namespace supersynk
