// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QByteArray>

#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <vector>

namespace supersynk::test {

/// An answer of a channel: its Server-Time in microseconds, and the array of bodies.
struct StampedArray
{
    std::int64_t stamp = 0;
    QByteArray array;
};

/// A participant or observer of a channel. Used in one thread, which need not be the one that made it.
class ChannelClient
{
public:
    virtual ~ChannelClient() = default;

    /// Posts \a body of the client \a id.
    [[nodiscard]] virtual StampedArray post(const QByteArray &id, const QByteArray &body) = 0;
    [[nodiscard]] virtual StampedArray observe() = 0;
    /// Removes the client \a id.
    virtual void leave(const QByteArray &id) = 0;
};

using MakeChannelClient = std::function<std::unique_ptr<ChannelClient>()>;

/// For how long a check of histories goes on: a second, or SUPERSYNK_CHECK_SECONDS of the environment.
[[nodiscard]] std::chrono::seconds checkTime();

/// Runs several posting clients and observers, each in its own thread, and checks every answer:
/// - a post that was answered, or a newer one, is in every answer to a request that begins later;
/// - no answer has the sender's own body, and the others are in the order of joining;
/// - of any two answers, the one with the newer bodies has the later stamp, and the same stamp means the same
///   bodies.
/// Runs for checkTime(). Returns the first fault; empty if there is none.
[[nodiscard]] QByteArray faultWhileClientsPost(const MakeChannelClient &makeClient);

/// The same of a channel that comes and goes with its only client.
[[nodiscard]] QByteArray faultWhileAChannelComesAndGoes(const MakeChannelClient &makeClient);

} // namespace supersynk::test
