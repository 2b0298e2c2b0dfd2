// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "server/channels/channelstore.h"

#include <QByteArray>

#include <chrono>
#include <initializer_list>

/// A store with some clients, and a clock that the test turns.
class StoreFixture
{
public:
    /// One post of \a id, with a body of \a size bytes or more, from \a address.
    void post(const QByteArray &key, const QByteArray &id, qsizetype size = 0,
              const QByteArray &address = "10.0.0.1");
    /// Every client of \a ids posts \a count times to \a key, one \a interval after the other. The clock
    /// stops at the last post.
    void postRegularly(const QByteArray &key, std::initializer_list<QByteArray> ids, int count,
                       std::chrono::milliseconds interval);
    /// A post whose Client-Time is \a time.
    void postWithTime(const QByteArray &key, const QByteArray &id, double time);
    /// A post that comes behind a newer one of the same client.
    void postLate(const QByteArray &key, const QByteArray &id);

    void pass(std::chrono::milliseconds time) { m_now += time; }

    [[nodiscard]] supersynk::ChannelStore &store() { return m_store; }
    [[nodiscard]] supersynk::Instant now() const { return m_now; }
    /// Who is there, after those who have timed out are gone.
    [[nodiscard]] supersynk::Snapshot snapshot();

private:
    supersynk::ChannelStore m_store;
    supersynk::Instant m_now{std::chrono::hours(1)};
};

/// So many channels of one client each, whom no store needs to have room for.
[[nodiscard]] supersynk::Snapshot crowdOf(int channels);
