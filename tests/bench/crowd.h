// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "server/channels/snapshot.h"

#include <chrono>
#include <cstddef>

namespace supersynk::bench {

/// Clients in channels of equal size, as a snapshot of the server shows them, without the server.
class Crowd
{
public:
    Crowd(std::size_t clients, std::size_t channels);

    [[nodiscard]] const Snapshot &snapshot() const { return m_snapshot; }
    /// The time since all clients have posted.
    [[nodiscard]] std::chrono::microseconds silence() const { return m_snapshot.taken - m_lastPost; }

    /// Time goes by, without a post.
    void pass(std::chrono::milliseconds time) { m_snapshot.taken += time; }
    /// All clients post, with slightly different rates and bodies.
    void post();
    /// All clients post the same as before.
    void postAlike();
    /// All clients have a late post, which is shown at once.
    void postLate();

private:
    Snapshot m_snapshot;
    Instant m_lastPost;
    std::size_t m_posts = 0;
};

/// A snapshot without clients, at the moment of \a snapshot.
[[nodiscard]] Snapshot emptied(const Snapshot &snapshot);

} // namespace supersynk::bench
