// SPDX-License-Identifier: GPL-3.0-only
#include "ui/firewall/firewalldzone.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace supersynk {
namespace {

bool covers(const FirewalldZone::Port &opened, quint16 port)
{
    const QStringList ends = opened.range.split(u'-');
    return opened.protocol == "tcp"_L1 && port >= ends.constFirst().toUShort()
        && port <= ends.constLast().toUShort();
}

bool allows(const FirewalldZone &zone, quint16 port)
{
    return zone.target == "ACCEPT"_L1
        || std::ranges::any_of(zone.ports,
                               [port](const FirewalldZone::Port &opened) { return covers(opened, port); });
}

/// Rich rules are not parsed; any of them may allow a port.
bool mayAllowMore(const FirewalldZone &zone)
{
    return std::ranges::any_of(zone.rules, [](const QString &rule) { return rule.contains("accept"_L1); });
}

QString commandFor(const QString &zone, const QList<quint16> &ports)
{
    QString options;
    if (!zone.isEmpty())
        options += u" --zone="_s + zone;
    for (const quint16 port : ports)
        options += u" --add-port=%1/tcp"_s.arg(port);
    return u"sudo firewall-cmd --permanent%1 && sudo firewall-cmd --reload"_s.arg(options);
}

} // namespace

FirewallState firewalldState(const FirewalldZone &zone, const QList<quint16> &ports)
{
    using Ports = FirewallState::Ports;
    FirewallState state;
    for (const quint16 port : ports) {
        if (!zone.isReadable || !allows(zone, port))
            state.closed.append(port);
    }
    if (state.closed.isEmpty())
        return {};
    state.ports = zone.isReadable && !mayAllowMore(zone) ? Ports::Closed : Ports::Unknown;
    state.firewall = u"firewalld"_s;
    state.command = commandFor(zone.name, state.closed);
    return state;
}

} // namespace supersynk
