// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "server/channels/instant.h"

#include <QByteArray>
#include <QString>

#include <bitset>
#include <optional>

namespace supersynk {

enum class Severity { Information, Warning, Error };

/// What an event tells of.
enum class EventKind {
    Came,           ///< A client has joined a channel.
    Left,           ///< It has taken its leave.
    TimedOut,       ///< It has been silent for too long.
    Purged,         ///< The operator has removed it.
    ClockBeganAnew, ///< Its clock went back.
    TwoSenders,     ///< Two devices send under its id.
    Refused,        ///< A request or a connection was turned away.
    Started,        ///< The server listens.
    Stopped,
    Failed, ///< The server could not start.
    Port,   ///< One that it should listen on is not to be had.
    Certificate,
    Network, ///< An address of the computer has come or gone.
    Error,   ///< Anything else that should not be.
};
inline constexpr int kEventKinds = static_cast<int>(EventKind::Error) + 1;

/// Some of the kinds, by their numbers.
using EventKinds = std::bitset<kEventKinds>;

/// What happened, as it comes: keys, ids and texts may hold anything.
struct Event
{
    Instant time; ///< As clients are told it, and clocks on the wall show it, when it happens.
    Severity severity = Severity::Information;
    EventKind kind = EventKind::Error;
    QByteArray channel;  ///< UTF-8; may be empty, as the next three may.
    QByteArray clientId; ///< UTF-8.
    QString address;
    QString text;
};

/// "Came", "Timed out", …: in the operator's language.
[[nodiscard]] QString eventKindText(EventKind kind);

/// The name of a kind in the settings: the same in every language and version.
[[nodiscard]] QString eventKindKey(EventKind kind);
[[nodiscard]] std::optional<EventKind> eventKindOfKey(const QString &key);

} // namespace supersynk
