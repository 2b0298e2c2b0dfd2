// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "server/channels/instant.h"
#include "ui/timeline/timeline.h"
#include "ui/watch/verdict.h"

#include <QHash>

#include <functional>
#include <optional>
#include <unordered_map>
#include <utility>
#include <vector>

namespace supersynk {

class Roster;
struct RosterClient;

/// When each client of the session was there, late, silent and lost.
///
/// It holds kMaxClients clients, and forgets those first that have been gone for longest; while so many are
/// there, others have no lane. A client has
/// kMaxSpans spans; older ones that together cover the least time become one, with the worse of their kinds,
/// so that short trouble gets longer with age, but never disappears. Of losses, the latest kMaxLost are kept.
/// That makes 25 MB at most; two thousand clients that do well take half a megabyte.
class PresenceLog final
{
public:
    static constexpr std::size_t kMaxClients = 5000;
    static constexpr std::size_t kMaxSpans = 128;
    static constexpr std::size_t kMaxLost = 64;

    /// Maps a moment of a snapshot to the timeline.
    using ToTime = std::function<TimelineTime(Instant)>;

    explicit PresenceLog(ToTime toTime);

    /// Adds how the clients are there now. Linear in the number of clients; allocates only if one joins or
    /// changes. Replayed clients and the operator are left out.
    void update(const Roster &roster);

    /// In the order of their first appearance. `group` is the key of the channel; names are empty.
    [[nodiscard]] const std::vector<Timeline::Lane> &lanes() const { return m_lanes; }
    /// The lane of a client; null if it is not known.
    [[nodiscard]] const Timeline::Lane *find(const QByteArray &channel, const QByteArray &id) const;

private:
    /// What the log knows of a lane that the lane does not.
    struct State
    {
        QByteArray channel;
        std::uint64_t stamp = 0; // the latest update with the client
        bool isThere = false;    // its last span goes on
    };

    [[nodiscard]] std::optional<std::size_t> indexOf(const QByteArray &channel, const RosterClient &client);
    void note(std::size_t index, const RosterClient &client, TimelineTime now);
    void extend(Timeline::Lane &lane, Timeline::Span::Kind kind, TimelineTime from, TimelineTime now);
    void forgetOldest();

    const ToTime m_toTime;
    std::vector<Timeline::Lane> m_lanes;
    std::vector<State> m_states;                                     // of the lanes
    std::unordered_map<std::uint64_t, std::size_t> m_serials;        // of the roster, to lanes
    QHash<std::pair<QByteArray, QByteArray>, std::size_t> m_indexes; // of channels and ids
    std::uint64_t m_lastSerial = 0;                                  // of a client that has a lane
    std::uint64_t m_stamp = 0;
};

/// Reduces \a spans to about three quarters; see PresenceLog.
void coarsen(std::vector<Timeline::Span> &spans);

} // namespace supersynk
