// SPDX-License-Identifier: GPL-3.0-only
#include "ui/activity/event.h"

#include <QCoreApplication>

#include <array>

namespace supersynk {
namespace {

struct EventText
{
    Q_DECLARE_TR_FUNCTIONS(supersynk::Event)
};

constexpr std::array<const char *, kEventKinds> kKeys{
    "came",
    "left",
    "timed_out",
    "purged",
    "clock_began_anew",
    "two_senders",
    "silent",
    "late",
    "uneven",
    "good_again",
    "refused",
    "program_started",
    "started",
    "stopped",
    "failed",
    "port",
    "recording",
    "marker",
    "said",
    "certificate",
    "network",
    "setting",
    "error",
};

} // namespace

QString eventKindText(EventKind kind)
{
    switch (kind) {
    case EventKind::Joined:
        return EventText::tr("Joined", "a client, to a channel");
    case EventKind::Left:
        return EventText::tr("Left", "a client, from a channel");
    case EventKind::TimedOut:
        return EventText::tr("Lost", "a client that was silent for too long");
    case EventKind::Purged:
        return EventText::tr("Removed", "a client, by the operator");
    case EventKind::ClockRestarted:
        return EventText::tr("Clock restarted", "a client's");
    case EventKind::TwoSenders:
        return EventText::tr("Two senders", "under the id of one client");
    case EventKind::Silent:
        return EventText::tr("Silent", "a client that has stopped posting");
    case EventKind::Late:
        return EventText::tr("Late", "a client, many of whose messages come late");
    case EventKind::Uneven:
        return EventText::tr("Uneven", "a client, whose posts come irregularly");
    case EventKind::GoodAgain:
        return EventText::tr("Good again", "a client that was silent or late");
    case EventKind::Refused:
        return EventText::tr("Refused", "a request or a connection");
    case EventKind::ProgramStarted:
        return EventText::tr("Program started");
    case EventKind::Started:
        return EventText::tr("Server started");
    case EventKind::Stopped:
        return EventText::tr("Server stopped");
    case EventKind::Failed:
        return EventText::tr("Server failed");
    case EventKind::Port:
        return EventText::tr("Port");
    case EventKind::Recording:
        return EventText::tr("Recording");
    case EventKind::Marker:
        return EventText::tr("Marker");
    case EventKind::Said:
        return EventText::tr("Said");
    case EventKind::Certificate:
        return EventText::tr("Certificate");
    case EventKind::Network:
        return EventText::tr("Network");
    case EventKind::Setting:
        return EventText::tr("Setting");
    case EventKind::Error:
        return EventText::tr("Error");
    }
    return {};
}

QString eventKindKey(EventKind kind)
{
    return QLatin1String(kKeys.at(static_cast<std::size_t>(kind)));
}

std::optional<EventKind> eventKindOfKey(const QString &key)
{
    for (std::size_t i = 0; i < kKeys.size(); ++i)
        if (key == QLatin1String(kKeys.at(i)))
            return static_cast<EventKind>(i);
    return std::nullopt;
}

} // namespace supersynk
