// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "server/serverstate.h"
#include "ui/status/selfcheck.h"
#include "ui/watch/attention.h"
#include "ui/widgets/symbols.h"

#include <QString>

#include <optional>

namespace supersynk {

/// The most important thing about the session, in a few words.
struct Headline
{
    Symbol symbol = Symbol::Stopped;
    QString title;
    QString details; ///< A sentence; empty where the clients in trouble are listed instead.
    QString cause;   ///< Why many of them became uneven together; empty if each has a cause of its own.

    bool operator==(const Headline &) const = default;
};

/// What is known about the server.
struct ServerView
{
    ServerState state;
    SelfCheck::Verdict check = SelfCheck::Verdict::Unknown;
    QString problem; ///< Why the check failed.
    bool isBlockedByFirewall = false;
};

/// "12 people, 3 need attention", "Ready for headsets", or what is wrong with the server, which comes first.
[[nodiscard]] Headline headlineOf(const ServerView &server, const Attention &attention);

} // namespace supersynk
