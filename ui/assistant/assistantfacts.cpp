// SPDX-License-Identifier: GPL-3.0-only
#include "ui/assistant/assistantfacts.h"

#include "server/networkwatch.h"
#include "ui/status/serverpanel.h"

#include <QUrl>

namespace supersynk {

AssistantFacts factsOf(const Server &server, NetworkWatch &network, const ServerPanel &panel,
                       const Names &names, std::chrono::seconds uptime)
{
    const Network &adapters = network.network();
    return {.state = server.state(),
            .uptime = uptime,
            .network = adapters,
            .shownAddress = QHostAddress(QUrl(panel.url()).host()),
            .check = panel.check().verdict(),
            .checkProblem = panel.check().problem(),
            .firewall = panel.firewall(),
            .peers = server.peers(),
            .refusals = server.refusals(),
            .snapshot = server.snapshot(),
            .names = &names,
            .now = Server::now(),
            .isOutside = [adapters](const QByteArray &text) {
                const QHostAddress address(QString::fromLatin1(text));
                return !address.isNull() && !address.isLoopback() && !adapters.bearer(address);
            }};
}

} // namespace supersynk
