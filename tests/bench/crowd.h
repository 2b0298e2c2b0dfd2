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
    /// How long ago everybody has posted.
    [[nodiscard]] std::chrono::microseconds silence() const { return m_snapshot.taken - m_lastPost; }

    /// Time goes by, without a post.
    void pass(std::chrono::milliseconds time) { m_snapshot.taken += time; }
    /// Everybody posts, at a rate and with a body that differ a bit from before.
    void post();
    /// Everybody posts, and nobody can tell it from before.
    void postAlike();
    /// Everybody's post was overtaken by a newer one, which shows at once.
    void postLate();

private:
    Snapshot m_snapshot;
    Instant m_lastPost;
    std::size_t m_posts = 0;
};

/// What it looks like when nobody is there, at the moment of \a snapshot.
[[nodiscard]] Snapshot emptied(const Snapshot &snapshot);

} // namespace supersynk::bench
