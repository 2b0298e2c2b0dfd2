// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "server/channels/instant.h"

#include <QByteArray>
#include <QString>

#include <bitset>
#include <cstdint>
#include <optional>

namespace supersynk {

enum class Severity { Information, Warning, Error };

/// What happened.
enum class EventKind {
    Joined,         ///< A client has joined a channel.
    Left,           ///< A client has announced that it leaves.
    TimedOut,       ///< A client is lost: it was silent for too long.
    Purged,         ///< The operator has removed a client.
    ClockRestarted, ///< A client's Client-Time went back.
    TwoSenders,     ///< Two devices send under one id.
    Silent,         ///< A client has stopped posting.
    Late,           ///< Many messages of a client come late.
    Uneven,         ///< The posts of a client come irregularly.
    GoodAgain,      ///< A client that was silent, late or the like, or lost, is good again.
    Refused,        ///< A request or a connection was refused.
    ProgramStarted, ///< The program has started: earlier events are of another run.
    Started,        ///< The server is listening.
    Stopped,
    Failed,    ///< The server could not start.
    Port,      ///< The server can't listen on a port.
    Recording, ///< A recording has begun or ended, or the last minute was kept.
    Marker,    ///< The operator or a script has set a marker.
    Said,      ///< The operator has sent a message into a channel.
    Certificate,
    Network, ///< The addresses of the computer have changed.
    Setting, ///< The operator has changed a setting.
    Error,   ///< Any other problem.
};
inline constexpr int kEventKinds = static_cast<int>(EventKind::Error) + 1;

/// A set of kinds.
using EventKinds = std::bitset<kEventKinds>;

/// An event as it was reported: keys, ids and texts are untrusted.
struct Event
{
    Instant time; ///< Published time (Server::publishedAt()), which agrees with wall clocks.
    Severity severity = Severity::Information;
    EventKind kind = EventKind::Error;
    QByteArray channel;  ///< UTF-8; may be empty, as may the next three.
    QByteArray clientId; ///< UTF-8.
    QString address;
    QString text;
    /// If not 0, the event takes the place of an earlier one with the same number: it counts on.
    std::uint64_t number = 0;
};

/// "Joined", "Timed out", …: in the language of the window.
[[nodiscard]] QString eventKindText(EventKind kind);

/// The name of a kind in settings and exported files, the same in every language and version.
[[nodiscard]] QString eventKindKey(EventKind kind);
[[nodiscard]] std::optional<EventKind> eventKindOfKey(const QString &key);

} // namespace supersynk
