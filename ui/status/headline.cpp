// SPDX-License-Identifier: GPL-3.0-only
#include "ui/status/headline.h"

#include "ui/watch/statesentence.h"
#include "ui/watch/verdicttext.h"

#include <QCoreApplication>

namespace supersynk {
namespace {

using Phase = ServerState::Phase;
using Check = SelfCheck::Verdict;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(supersynk::Headline)
};

Headline starting()
{
    return {Symbol::Starting, Text::tr("Server is starting…"), Text::tr("Headsets can connect in a moment.")};
}

/// Nothing while the server works.
std::optional<Headline> faultOf(const ServerView &server)
{
    switch (server.state.phase) {
    case Phase::Stopped:
        return Headline{Symbol::Stopped, Text::tr("Server stopped"),
                        Text::tr("Press Start to let headsets connect.")};
    case Phase::Failed:
        return Headline{Symbol::Failed, Text::tr("The server could not start"), server.state.reason};
    case Phase::Starting:
        return starting();
    case Phase::Running:
        break;
    }
    if (server.isBlockedByFirewall)
        return Headline{Symbol::Warning, Text::tr("The firewall blocks headsets"),
                        Text::tr("The server is running.")};
    switch (server.check) {
    case Check::Failed:
        return Headline{Symbol::Warning, Text::tr("Headsets can’t reach the server"), server.problem};
    case Check::Unknown:
        return starting();
    case Check::Passed:
        break;
    }
    return std::nullopt;
}

} // namespace

Headline headlineOf(const ServerView &server, const Attention &attention)
{
    if (const auto fault = faultOf(server))
        return *fault;
    const auto troubles = static_cast<int>(attention.troubles.size());
    const QString people = Text::tr("%n person(s)", "clients that are there", attention.clients);
    if (troubles > 0) {
        const QString need = attention.hasMoreLost
            ? Text::tr("more than %1 need attention", "people").arg(troubles)
            : troubles == 1 ? Text::tr("1 needs attention", "person")
                            : Text::tr("%n need attention", "people", troubles);
        const int uneven = unevenByOneCause(attention);
        return {symbolOf(attention.troubles.front().verdict),
                Text::tr("%1, %2", "12 people, 3 need attention").arg(people, need),
                {},
                uneven == 0
                    ? QString()
                    : Text::tr("%n uneven: probably this computer or the network", "clients", uneven)};
    }
    if (attention.clients > 0)
        return {Symbol::Running, Text::tr("%1, all well", "12 people").arg(people),
                stateSentence(server.state)};
    return {Symbol::Running, Text::tr("Ready for headsets"), stateSentence(server.state)};
}

} // namespace supersynk
