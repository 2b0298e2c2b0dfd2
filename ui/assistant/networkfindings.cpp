// SPDX-License-Identifier: GPL-3.0-only
// What the assistant says about this computer.
#include "ui/assistant/finding.h"

#include "server/network/addresses.h"
#include "ui/status/addresstext.h"
#include "ui/watch/statesentence.h"

#include <QCoreApplication>

#include <optional>

using namespace Qt::StringLiterals;

namespace supersynk {
namespace {

using Level = Finding::Level;
using Action = Finding::Action;
using Phase = ServerState::Phase;

struct Assistant
{
    Q_DECLARE_TR_FUNCTIONS(supersynk::Assistant)
};

Finding serverFinding(const ServerState &state)
{
    switch (state.phase) {
    case Phase::Stopped:
        return {.id = u"server"_s,
                .level = Level::Look,
                .text = stateSentence(state),
                .details = Assistant::tr("Headsets can’t connect before it is started."),
                .action = Action::Start};
    case Phase::Failed:
        return {.id = u"server"_s,
                .level = Level::Look,
                .text = Assistant::tr("The server could not start."),
                .details = state.reason,
                .action = Action::Start};
    case Phase::Starting:
        return {.id = u"server"_s, .level = Level::Unknown, .text = stateSentence(state)};
    case Phase::Running:
        break;
    }
    return {.id = u"server"_s, .text = stateSentence(state)};
}

QString urlForHeadsets(const AssistantFacts &facts)
{
    const bool isPlain = facts.state.port != 0;
    return urlOf(isPlain ? "http"_L1 : "https"_L1, facts.shownAddress,
                 isPlain ? facts.state.port : facts.state.tlsPort);
}

Finding withoutAddress(const AssistantFacts &facts)
{
    if (!isEverywhere(facts.state.address))
        return {.id = u"address"_s,
                .level = Level::Look,
                .text = Assistant::tr("The server listens for programs on this computer only, at %1.")
                            .arg(facts.state.address.toString()),
                .details = Assistant::tr("Leave the address in Preferences empty, or start the program "
                                         "without --bind: then headsets reach it.")};
    return {.id = u"address"_s,
            .level = Level::Look,
            .text = Assistant::tr("This computer has no network."),
            .details = Assistant::tr("Connect it to the router or the Wi-Fi of the headsets.")};
}

QString addressDetails(const QHostAddress &address, const Adapter *adapter, qsizetype choices)
{
    QStringList sentences;
    if (adapter && !isLocalNetwork(adapter->kind))
        sentences += Assistant::tr("Headsets are rarely on a VPN, a mobile network or a virtual network.");
    if (address.isLinkLocal())
        sentences += Assistant::tr("No router has given this address: it works on one cable or switch only.");
    sentences += choices > 1 ? Assistant::tr("Choose the address of the network that the headsets are on:")
                             : Assistant::tr("Headsets must be on the same network.");
    return sentences.join(u' ');
}

Finding addressFinding(const AssistantFacts &facts)
{
    const QHostAddress &address = facts.shownAddress;
    if (address.isNull() || address.isLoopback())
        return withoutAddress(facts);
    QList<Finding::Choice> choices;
    for (const QHostAddress &each : facts.network.reachable(facts.state.address)) {
        if (!each.isLoopback())
            choices.append({each, choiceText(each, facts.network).replace(u"&&"_s, u"&"_s)});
    }
    if (choices.size() < 2)
        choices.clear();
    const Adapter *adapter = facts.network.bearer(address);
    const bool isLikely = !adapter || isLocalNetwork(adapter->kind);
    const QString on = adapter ? adapterText(*adapter) : QString();
    const QString url = urlForHeadsets(facts);
    return {.id = u"address"_s,
            .level = !isLikely          ? Level::Look
                : address.isLinkLocal() ? Level::Unknown
                                        : Level::Fine,
            .text = on.isEmpty()
                ? Assistant::tr("The address for headsets is %1.").arg(url)
                : Assistant::tr("The address for headsets is %1, on %2.", "URL, Wi-Fi (wlan0)").arg(url, on),
            .details = addressDetails(address, adapter, choices.size()),
            .choices = choices,
            .chosen = address};
}

Finding checkFinding(const AssistantFacts &facts)
{
    switch (facts.check) {
    case SelfCheck::Verdict::Failed:
        return {.id = u"check"_s, .level = Level::Look, .text = facts.checkProblem};
    case SelfCheck::Verdict::Unknown:
        return {.id = u"check"_s,
                .level = Level::Unknown,
                .text = Assistant::tr("Whether the server answers there is being checked.")};
    case SelfCheck::Verdict::Passed:
        break;
    }
    return {.id = u"check"_s,
            .text = Assistant::tr("The server answers there."),
            .details =
                Assistant::tr("As tried from this computer: it does not test the way from the headset.")};
}

Finding firewallFinding(const FirewallState &firewall)
{
    if (firewall.ports == FirewallState::Ports::Open)
        return {.id = u"firewall"_s,
                .text = Assistant::tr("No firewall on this computer is known to block headsets.")};
    QStringList ports;
    for (const quint16 port : firewall.closed)
        ports += QString::number(port);
    const bool isClosed = firewall.ports == FirewallState::Ports::Closed;
    const QString text = isClosed
        ? Assistant::tr("The firewall of this computer, %1, blocks headsets (TCP %2).", "ufw, 9999")
        : Assistant::tr("The firewall of this computer, %1, may block headsets (TCP %2).", "ufw, 9999");
    return {.id = u"firewall"_s,
            .level = isClosed ? Level::Look : Level::Unknown,
            .text = text.arg(firewall.firewall, ports.join(u", "_s)),
            .details = Assistant::tr("This command lets them in:\n%1").arg(firewall.command),
            .action = Action::CopyCommand,
            .argument = firewall.command};
}

} // namespace

std::vector<Finding> networkFindings(const AssistantFacts &facts)
{
    std::vector<Finding> findings{serverFinding(facts.state)};
    if (facts.state.phase != Phase::Running)
        return findings;
    if (!facts.state.tlsProblem.isEmpty())
        findings.push_back({.id = u"https"_s, .level = Level::Look, .text = facts.state.tlsProblem});
    findings.push_back(addressFinding(facts));
    if (facts.shownAddress.isNull())
        return findings;
    findings.push_back(checkFinding(facts));
    if (!facts.shownAddress.isLoopback())
        findings.push_back(firewallFinding(facts.firewall));
    return findings;
}

} // namespace supersynk
