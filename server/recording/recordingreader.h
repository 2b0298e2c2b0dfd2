// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "server/channels/channeltap.h"
#include "server/recording/clientlabels.h"
#include "server/recording/mcap/mcapreader.h"
#include "server/recording/recordingwriter.h"

#include <QByteArray>
#include <QHash>
#include <QString>

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <utility>
#include <variant>
#include <vector>

class QFile;

namespace supersynk {

/// From `time` on, clients may be silent for `timeout`.
struct TimeoutChange
{
    Instant time;
    std::chrono::milliseconds timeout{};
};

/// Before `time`, `dropped` events are missing.
struct RecordingGap
{
    Instant time;
    std::uint64_t dropped = 0;
};

/// What happened, as RecordingWriter has written it; the kind of a body is Body or LateBody.
using RecordedEvent = std::variant<ChannelEvent, Marker, TimeoutChange, RecordingGap>;

[[nodiscard]] Instant timeOf(const RecordedEvent &event);

/// A client of a recording.
struct RecordedClient
{
    QByteArray key; ///< Of its channel.
    QByteArray id;
    std::uint64_t bodies = 0; ///< Late ones included.
    std::uint64_t lateBodies = 0;
};

/// Reads a recording in the order of time, in the memory of a few chunks. Files that were cut off are read as
/// far as they are whole; damaged chunks are left out and counted. Blocks on the disk. Not thread-safe.
class RecordingReader
{
public:
    /// What the messages of a channel record of the file are about.
    struct Topic
    {
        enum class Kind { Other, Body, LateBody, Log };
        Kind kind = Kind::Other;
        QByteArray key;
        QByteArray clientId;
        bool hasClientTime = false;
        bool isReplayed = false;
    };

    /// Opens the file \a path, or returns what is wrong with it, as a sentence.
    [[nodiscard]] static std::variant<RecordingReader, QString> open(const QString &path);
    ~RecordingReader();
    RecordingReader(RecordingReader &&) noexcept;
    RecordingReader &operator=(RecordingReader &&) noexcept;

    /// What the file says about the session, see RecordingSession; with what was known at its end if it was
    /// ended in order.
    [[nodiscard]] const mcap::Metadata &session() const { return m_session; }
    /// What the operator called clients, as of the end of the recording.
    [[nodiscard]] const ClientLabels &labels() const { return m_labels; }
    /// All clients that posted, in the order of their first body.
    [[nodiscard]] const std::vector<RecordedClient> &clients() const { return m_clients; }
    /// The times of the first and the last event; the epoch without any.
    [[nodiscard]] Instant begin() const { return m_begin; }
    [[nodiscard]] Instant end() const { return m_end; }
    [[nodiscard]] std::uint64_t messageCount() const { return m_mcap.summary().messageCount(); }
    /// Whether it was ended in order.
    [[nodiscard]] bool isFinished() const { return m_mcap.isFinished(); }
    /// The chunks, for what next() is too slow for.
    [[nodiscard]] const mcap::McapReader &mcap() const { return m_mcap; }
    /// The same chunks, by start.
    [[nodiscard]] const std::vector<mcap::ChunkIndex> &chunks() const { return m_mcap.summary().chunks; }
    /// By id of the channel record.
    [[nodiscard]] const QHash<std::uint16_t, Topic> &topics() const { return m_topics; }
    /// What a message of a chunk describes; nothing if a later version wrote it.
    [[nodiscard]] std::optional<RecordedEvent> eventOf(const mcap::Message &message) const;
    /// Calls \a take(channel id, mcap::IndexEntry) for the messages of a chunk, without decompressing it if
    /// it has all its indexes. False if it is damaged.
    template <typename Take>
    bool forEachEntry(const mcap::ChunkIndex &chunk, Take take) const
    {
        if (const auto indexes = m_mcap.indexes(chunk))
            return mcap::forEachIndexEntry(*indexes, take);
        const auto records = m_mcap.records(chunk);
        return records
            && mcap::forEachMessage(*records, [&take](const mcap::Message &message, std::uint64_t offset) {
                   take(message.channel, mcap::IndexEntry{message.logTime, offset});
               });
    }

    enum class Reads { All, AllButBodies };
    /// next() goes on with the first event at \a time or later. Without bodies, only chunks with other events
    /// are read.
    void seek(Instant time, Reads reads = Reads::All);
    /// The next event in order of time; nothing at the end. Begins with the first event.
    [[nodiscard]] std::optional<RecordedEvent> next();
    /// How many chunks next() has left out since seek().
    [[nodiscard]] std::size_t damagedChunks() const { return m_damagedChunks; }

private:
    using Order = std::pair<mcap::Time, std::uint32_t>; // log time and sequence number
    /// A message that is still to be returned.
    struct Pending
    {
        Order order;
        std::size_t chunk = 0;    // in m_open
        std::uint64_t offset = 0; // in its records
    };
    struct OpenChunk
    {
        QByteArray records;
        std::size_t pending = 0;
    };

    RecordingReader(std::unique_ptr<QFile> file, mcap::McapReader reader);

    void readTopics();
    [[nodiscard]] bool isRead(std::uint16_t channel) const;
    [[nodiscard]] bool isRead(const mcap::ChunkIndex &chunk) const;
    void addChunk(std::size_t place);
    [[nodiscard]] std::optional<RecordedEvent> takePending();

    std::unique_ptr<QFile> m_file;
    mcap::McapReader m_mcap;
    mcap::Metadata m_session;
    ClientLabels m_labels;
    QHash<std::uint16_t, Topic> m_topics;
    std::vector<RecordedClient> m_clients;
    Instant m_begin;
    Instant m_end;
    std::size_t m_nextChunk = 0;
    mcap::Time m_from;
    Reads m_reads = Reads::All;
    std::vector<Pending> m_pending;          // in descending order, of all chunks read so far
    std::map<std::size_t, OpenChunk> m_open; // by place in chunks()
    std::size_t m_damagedChunks = 0;
};

} // namespace supersynk
