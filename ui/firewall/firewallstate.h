// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QList>
#include <QString>

namespace supersynk {

/// Whether the firewall of this computer allows connections from other computers.
struct FirewallState
{
    enum class Ports {
        Open,    ///< Allowed, or there is no firewall that can be queried.
        Unknown, ///< The firewall is on, but its rules can't be read.
        Closed,  ///< Blocked.
    };

    Ports ports = Ports::Open;
    QString firewall;      ///< Its name; empty if the ports are open.
    QList<quint16> closed; ///< TCP ports that are closed or unknown.
    QString command;       ///< The command that opens the ports; needs administrator rights.

    [[nodiscard]] bool operator==(const FirewallState &other) const = default;
};

} // namespace supersynk
