// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "server/recording/eventqueue.h"
#include "server/recording/presentclients.h"
#include "server/recording/recordingfile.h"
#include "server/recording/recordingname.h"
#include "server/recording/recordingwriter.h"

#include <QList>
#include <QString>

#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

namespace supersynk {

/// What is recorded, and where.
struct RecordingSettings
{
    QString folder;                                  ///< The root; made if it is not there.
    QString name = RecordingName::defaultTemplate(); ///< See RecordingName.
    SessionFields fields;
    QList<QByteArray> channels; ///< Keys; all channels if empty.
    bool keepsAddresses = false;
    /// A new file is begun behind so many bytes, or after so long; 0 for never.
    std::uint64_t fileBytes = 4'000'000'000;
    std::chrono::minutes fileTime{0};
};

/// What there is to be known of a recording.
struct RecordingState
{
    enum class Phase {
        Off,
        Recording,
        Failed, ///< It has ended by itself; `problem` says why.
    };

    Phase phase = Phase::Off;
    QString path;            ///< Of the present file, or the last one, as it is called once it is closed.
    Instant since;           ///< When it began.
    std::uint64_t bytes = 0; ///< Of all its files.
    std::uint64_t messages = 0;
    std::uint64_t dropped = 0;   ///< Events that the disk was too slow for.
    double queueFill = 0;        ///< From 0 to 1.
    std::uint64_t freeBytes = 0; ///< On the disk.
    double bytesPerSecond = 0;
    QString problem;
    QString warning; ///< Of a disk that fills up.

    bool operator==(const RecordingState &) const = default;
};

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

    struct Surroundings
    {
        /// What clients are told an instant is: the wall-clock time of the file.
        std::function<Instant(Instant)> published;
        /// Free bytes on the disk of a path.
        std::function<std::uint64_t(const QString &)> freeBytes;
    };

    RecordingSession(RecordingSettings settings, Surroundings surroundings);
    ~RecordingSession();
    RecordingSession(RecordingSession &&) noexcept;

    /// Creates the first file. \a present: the latest body of each client that is there. False if it fails,
    /// which state() explains.
    [[nodiscard]] bool start(const std::vector<ChannelEvent> &present,
                             std::chrono::milliseconds clientTimeout, Instant now);
    void add(const EventQueue::Batch &batch);
    void add(const Marker &marker);
    void setClientTimeout(std::chrono::milliseconds timeout, Instant now);
    /// To be called ten times a second: closes chunks, syncs, rotates, and looks at the disk.
    void tick(Instant now);
    /// Ends the last file.
    void stop(Instant now);

    [[nodiscard]] const RecordingState &state() const { return m_state; }

private:
    struct OpenFile;

    [[nodiscard]] bool openFile(Instant now);
    /// Returns what went wrong, if anything did.
    [[nodiscard]] std::optional<QString> closeFile(Instant now);
    void rotate(Instant now);
    [[nodiscard]] bool isWanted(const QByteArray &key) const;
    [[nodiscard]] bool write(ChannelEvent event);
    [[nodiscard]] mcap::Time timeOf(Instant instant) const;
    [[nodiscard]] mcap::Metadata metadata(Instant now) const;
    void checkDisk(Instant now);
    void measure();
    /// Ends the recording, as the disk has not taken a write: with what it has taken, as well as can be.
    void fail(const QString &problem);

    const RecordingSettings m_settings;
    const Surroundings m_surroundings;
    std::unique_ptr<OpenFile> m_file;
    PresentClients m_present; // what the next file begins with
    std::chrono::milliseconds m_clientTimeout{};
    QString m_firstPath; // of which those of later files are made
    int m_fileNumber = 0;
    std::uint64_t m_bytesBefore = 0; // of the files before
    std::uint64_t m_messagesBefore = 0;
    Instant m_synced;
    RecordingState m_state;
};

} // namespace supersynk
