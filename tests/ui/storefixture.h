// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "server/channels/channelstore.h"
#include "ui/watch/roster.h"

#include <QByteArray>

#include <chrono>
#include <initializer_list>

/// A store, and a clock that the test advances.
class StoreFixture
{
public:
    /// One post of \a id, with a body of at least \a size bytes, from \a address.
    void post(const QByteArray &key, const QByteArray &id, qsizetype size = 0,
              const QByteArray &address = "10.0.0.1");
    /// All clients \a ids post \a count times to \a key, every \a interval. The clock stops at the last post.
    void postRegularly(const QByteArray &key, std::initializer_list<QByteArray> ids, int count,
                       std::chrono::milliseconds interval);
    /// A post whose Client-Time is \a time.
    void postWithTime(const QByteArray &key, const QByteArray &id, double time);
    /// Two posts, the second with an older Client-Time than the first.
    void postLate(const QByteArray &key, const QByteArray &id);

    void pass(std::chrono::milliseconds time) { m_now += time; }

    [[nodiscard]] supersynk::ChannelStore &store() { return m_store; }
    [[nodiscard]] supersynk::Instant now() const { return m_now; }
    /// Expires timed-out clients and takes a snapshot.
    [[nodiscard]] supersynk::Snapshot snapshot();
    /// Updates the roster with snapshot(), as while the server runs.
    const supersynk::Roster &roster();

private:
    supersynk::ChannelStore m_store;
    supersynk::Roster m_roster;
    supersynk::Instant m_now{std::chrono::hours(1)};
};

/// A snapshot of \a channels channels with one client each, without a store.
[[nodiscard]] supersynk::Snapshot crowdOf(int channels);
/// The clients of \a snapshot, as while the server runs.
[[nodiscard]] supersynk::Roster rosterOf(const supersynk::Snapshot &snapshot);
