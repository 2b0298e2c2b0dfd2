// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QList>
#include <QString>

namespace supersynk {

/// What the firewall of this computer does with calls from other computers.
struct FirewallState
{
    enum class Ports {
        Open,     ///< There is no firewall, none that could be asked, or it lets them through.
        Doubtful, ///< It is on, and does not say what it does.
        Closed,   ///< It says that it turns them away.
    };

    Ports ports = Ports::Open;
    QString firewall;      ///< Its name; empty where ports are open.
    QList<quint16> closed; ///< TCP, those that are closed or doubtful.
    QString command;       ///< For an administrator; opens them.

    [[nodiscard]] bool operator==(const FirewallState &other) const = default;
};

} // namespace supersynk
