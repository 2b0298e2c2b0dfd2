// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "server/channels/channeltap.h"
#include "server/recording/recordingreader.h"
#include "server/recording/recordingtimeline.h"

#include <QByteArray>
#include <QHash>
#include <QList>

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

namespace supersynk {

/// What happens to the clients of a recording, from any position on. Blocks on the disk.
class ReplaySource
{
public:
    using Offset = RecordingTimeline::Offset;
    /// Channel key and client id, as recorded.
    using ClientName = std::pair<QByteArray, QByteArray>;

    /// \a timeline is that of \a reader.
    ReplaySource(RecordingReader reader, std::shared_ptr<const RecordingTimeline> timeline);

    /// Leaves out all other clients; without a list, none. Takes effect with the next seek().
    void setClients(const std::optional<QList<ClientName>> &clients);

    /// The latest bodies of the clients that are there at \a position, in the order of joining; nextTime()
    /// and take() go on with what happens later.
    [[nodiscard]] std::vector<ChannelEvent> seek(Offset position);
    /// When the next event happens; nothing at the end.
    [[nodiscard]] std::optional<Offset> nextTime();
    /// The next event, a body or the end of a client, which nextTime() has found.
    [[nodiscard]] ChannelEvent take();
    /// The \a count-th last moment before \a position at which something happens; 0 if there are fewer. Needs
    /// a seek() before the next take().
    [[nodiscard]] Offset momentBefore(Offset position, int count);

    [[nodiscard]] const RecordingTimeline &timeline() const { return *m_timeline; }
    [[nodiscard]] bool isThere(const ClientName &client, Offset position) const;
    /// When \a event happens.
    [[nodiscard]] Offset offsetOf(const ChannelEvent &event) const { return event.time - m_timeline->begin; }
    /// Whether parts of the file could not be read since the last seek().
    [[nodiscard]] bool isDamaged() const { return m_reader.damagedChunks() > 0; }

private:
    /// The latest body of a client.
    struct Place
    {
        std::size_t lane = 0;
        Offset joined{};   ///< The body is not older.
        mcap::Time time{}; ///< The epoch until it is found.
        std::size_t chunk = 0;
        std::uint64_t offset = 0;
    };

    [[nodiscard]] std::vector<Place> clientsAt(Offset position) const;
    void findBodies(std::vector<Place> &places, Offset position) const;
    [[nodiscard]] std::vector<ChannelEvent> bodiesAt(std::vector<Place> places) const;
    [[nodiscard]] bool isWanted(const RecordedEvent &event) const;

    RecordingReader m_reader;
    std::shared_ptr<const RecordingTimeline> m_timeline;
    QHash<ClientName, std::size_t> m_lanes; // by client, those that are wanted
    std::vector<mcap::Time> m_ends;         // the latest end of each chunk and those before
    std::optional<ChannelEvent> m_next;
};

} // namespace supersynk
