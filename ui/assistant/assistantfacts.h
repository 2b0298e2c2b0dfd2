// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "server/network/network.h"
#include "server/server.h"
#include "ui/firewall/firewallstate.h"
#include "ui/status/selfcheck.h"

#include <QHostAddress>
#include <QString>

#include <chrono>
#include <functional>
#include <vector>

namespace supersynk {

class Names;
class NetworkWatch;
class ServerPanel;

/// What the program knows, at one moment, about headsets that do not appear.
struct AssistantFacts
{
    ServerState state;
    std::chrono::seconds uptime{}; ///< Since the server started.
    Network network;
    QHostAddress shownAddress; ///< The address for headsets; null if there is none.
    SelfCheck::Verdict check = SelfCheck::Verdict::Unknown;
    QString checkProblem; ///< See SelfCheck.
    FirewallState firewall;
    std::vector<Peer> peers;
    std::vector<RefusalGroup> refusals;
    Snapshot snapshot;
    const Names *names = nullptr; ///< Null for none.
    Instant now;
    /// Whether an address, as text, is that of another computer.
    std::function<bool(const QByteArray &address)> isOutside;
};

/// The facts of the present moment. \a panel shows the address for headsets.
[[nodiscard]] AssistantFacts factsOf(const Server &server, NetworkWatch &network, const ServerPanel &panel,
                                     const Names &names, std::chrono::seconds uptime);

} // namespace supersynk
