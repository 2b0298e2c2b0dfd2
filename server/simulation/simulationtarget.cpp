// SPDX-License-Identifier: GPL-3.0-only
#include "server/simulation/simulationtarget.h"

#include "server/server.h"

namespace supersynk {
namespace {

/// An address at which a server that listens on \a bound can be reached.
QHostAddress reachableAddress(const QHostAddress &bound)
{
    if (bound == QHostAddress::Any || bound == QHostAddress::AnyIPv4)
        return QHostAddress(QHostAddress::LocalHost);
    if (bound == QHostAddress::AnyIPv6)
        return QHostAddress(QHostAddress::LocalHostIPv6);
    return bound;
}

} // namespace

QByteArray SimulationTarget::authority() const
{
    const QByteArray name = host.toLatin1();
    return (name.contains(':') ? '[' + name + ']' : name) + ':' + QByteArray::number(port);
}

std::optional<SimulationTarget> targetOf(const ServerState &state, const QByteArray &accessKey)
{
    if (state.phase != ServerState::Phase::Running)
        return std::nullopt;
    const QString host = reachableAddress(state.address).toString();
    if (state.port != 0)
        return SimulationTarget{.host = host, .port = state.port, .accessKey = accessKey};
    return SimulationTarget{
        .host = host, .port = state.tlsPort, .fingerprint = state.tlsFingerprint, .accessKey = accessKey};
}

} // namespace supersynk
