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

/// One participant's or observer's way to a channel. Used in one thread, which may be another than made it.
class ChannelDoor
{
public:
    virtual ~ChannelDoor() = default;

    /// Posts \a body of the client \a id.
    [[nodiscard]] virtual StampedArray post(const QByteArray &id, const QByteArray &body) = 0;
    [[nodiscard]] virtual StampedArray look() = 0;
    /// Takes the client \a id out.
    virtual void leave(const QByteArray &id) = 0;
};

using MakeDoor = std::function<std::unique_ptr<ChannelDoor>()>;

/// For how long a check of histories goes on: a second, or SUPERSYNK_CHECK_SECONDS of the environment.
[[nodiscard]] std::chrono::seconds checkTime();

/// Has several clients post and observers look, each in a thread of its own, and checks every answer:
/// - what was answered to a post, and what is newer, is in every answer to a request that begins later;
/// - no answer has the sender's own body, and the others stand in the order in which they joined;
/// - of any two answers, the one with the newer bodies has the later stamp, and the same stamp means the same
///   bodies.
/// Goes on for checkTime(). Returns the first fault; empty if there is none.
[[nodiscard]] QByteArray faultWhileClientsPost(const MakeDoor &makeDoor);

/// The same of a channel that comes and goes with its only client.
[[nodiscard]] QByteArray faultWhileAChannelComesAndGoes(const MakeDoor &makeDoor);

} // namespace supersynk::test
