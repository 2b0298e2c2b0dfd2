// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "server/channels/channeltap.h"
#include "server/recording/clientlabels.h"
#include "server/recording/marker.h"
#include "server/recording/mcap/mcapwriter.h"

#include <QByteArray>
#include <QHash>
#include <QSet>

#include <chrono>
#include <cstdint>
#include <functional>
#include <utility>

class QIODevice;

namespace supersynk {

/// Writes what happens in channels to a file in MCAP:
///
/// - each client's bodies, byte for byte, as JSON messages of the topic `/{key}/{client_id}`. A topic has a
///   channel record for each kind of request; its metadata have `channel`, `client_id`, `late`, `client_time`
///   ("true": the publish time of the messages is the Client-Time, which else is the log time) and, for a
///   client that was replayed, `replayed`. The sequence numbers of all messages rise in the order in which
///   they were written.
/// - `/events` and `/markers`: messages of the schema `foxglove.Log`, with `kind`, `channel`, `client_id`
/// besides.
/// - metadata `supersynk.session`, at the beginning and, with what is known then, at the end.
/// - metadata `supersynk.labels`, if the operator has named a recorded client: ids and labels. The last
///   record of this name holds.
///
/// Moments are the caller's, in wall-clock time. Functions that write return false when the file did not take
/// it: see McapWriter.
class RecordingWriter
{
public:
    using Time = mcap::Time;

    /// A chunk is written at the latest this long after its first message.
    static constexpr std::chrono::milliseconds kChunkTime{500};

    /// The names of topics and of the record of metadata; see above.
    static constexpr QByteArrayView kEvents = "/events";
    static constexpr QByteArrayView kMarkers = "/markers";
    static constexpr QByteArrayView kSession = "supersynk.session";
    static constexpr QByteArrayView kLabels = "supersynk.labels";
    /// What the field `kind` of an event of /events is for \a kind; empty for a body.
    [[nodiscard]] static QLatin1StringView nameOf(ChannelEvent::Kind kind);

    /// \a file is open, empty, and outlives this.
    explicit RecordingWriter(QIODevice &file);

    /// Writes what a file begins with. \a session describes it, see above.
    [[nodiscard]] bool begin(const mcap::Metadata &session);
    [[nodiscard]] bool add(const ChannelEvent &event, Time time);
    [[nodiscard]] bool add(const Marker &marker, Time time);
    /// Clients may be silent for \a timeout from now on.
    [[nodiscard]] bool addClientTimeout(std::chrono::milliseconds timeout, Time time);
    /// \a count events before this moment are missing.
    [[nodiscard]] bool addGap(std::uint64_t count, Time time);
    /// Writes those of \a labels whose clients are in the file, unless the file has the same already.
    [[nodiscard]] bool addLabels(const ClientLabels &labels);
    /// Writes the open chunk if it is due at \a now. Call it several times a second.
    [[nodiscard]] bool flushDue(Time now);
    /// Ends the file in order. \a session as in begin(), complete.
    [[nodiscard]] bool finish(const mcap::Metadata &session);
    /// Ends it after a write has failed: without the messages of that write, without indexes if they have no
    /// room, without the last chunks if not even the end has. \a cut(size) removes what the file has behind
    /// size().
    [[nodiscard]] bool finishOnFullDisk(const std::function<bool(std::uint64_t)> &cut);

    /// Whether the format takes no more clients: a new file has to be begun.
    [[nodiscard]] bool isOutOfChannels() const { return m_isOutOfChannels; }
    /// Bytes written whole.
    [[nodiscard]] std::uint64_t size() const { return m_mcap.size(); }
    /// Messages written whole; those of the open chunk are not.
    [[nodiscard]] std::uint64_t messageCount() const { return m_mcap.summary().messageCount(); }

private:
    enum Kind : std::uint8_t { Late = 1, Timed = 2, Replayed = 4 }; // as flags

    [[nodiscard]] bool addBody(const ChannelEvent &event, Time time);
    [[nodiscard]] bool addLog(std::uint16_t channel, const class QJsonObject &fields, const QString &message,
                              int level, Time time);
    [[nodiscard]] bool addMessage(std::uint16_t channel, Time time, Time publishTime, QByteArrayView data);

    mcap::McapWriter m_mcap;
    std::uint16_t m_events = 0; // channel ids
    std::uint16_t m_markers = 0;
    struct Topic
    {
        QByteArray key;
        QByteArray clientId;
        std::uint8_t kinds = 0;
        bool operator==(const Topic &) const = default;
        friend std::size_t qHash(const Topic &topic, std::size_t seed)
        {
            return qHashMulti(seed, topic.key, topic.clientId, topic.kinds);
        }
    };
    QHash<Topic, std::uint16_t> m_topics;
    QSet<QByteArray> m_ids;  // of the topics
    mcap::Metadata m_labels; // written last
    Time m_chunkBegan;       // the first message of the open chunk
    std::uint32_t m_sequence = 0;
    bool m_isOutOfChannels = false;
};

} // namespace supersynk
