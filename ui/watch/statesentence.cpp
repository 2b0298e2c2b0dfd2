// SPDX-License-Identifier: GPL-3.0-only
#include "ui/watch/statesentence.h"

#include "server/network/addresses.h"

#include <QCoreApplication>

namespace supersynk {
namespace {

struct StateSentence
{
    Q_DECLARE_TR_FUNCTIONS(supersynk::StateSentence)
};

QString portsOf(const ServerState &state)
{
    if (state.tlsPort == 0)
        return StateSentence::tr("port %1").arg(state.port);
    if (state.port == 0)
        return StateSentence::tr("port %1 for HTTPS").arg(state.tlsPort);
    return StateSentence::tr("port %1, and %2 for HTTPS").arg(state.port).arg(state.tlsPort);
}

} // namespace

QString stateSentence(const ServerState &state, bool isBlockedByFirewall)
{
    switch (state.phase) {
    case ServerState::Phase::Stopped:
        return StateSentence::tr("The server is stopped.");
    case ServerState::Phase::Starting:
        return StateSentence::tr("The server is starting…");
    case ServerState::Phase::Failed:
        return state.reason;
    case ServerState::Phase::Running:
        break;
    }
    if (isBlockedByFirewall)
        return StateSentence::tr("The server is running, but the firewall blocks headsets.");
    if (isEverywhere(state.address))
        return StateSentence::tr("The server is running on %1.", "port 9999").arg(portsOf(state));
    return StateSentence::tr("The server is running at %1 only, on %2.", "address, port 9999")
        .arg(state.address.toString(), portsOf(state));
}

} // namespace supersynk
