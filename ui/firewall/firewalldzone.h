// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/firewall/firewallstate.h"

#include <QStringList>

#include <vector>

namespace supersynk {

/// The settings of a firewalld zone.
struct FirewalldZone
{
    /// In firewalld's format: "9999" or "1025-65535", and "tcp".
    struct Port
    {
        QString range;
        QString protocol;
    };

    QString name;            ///< Empty if unknown.
    bool isReadable = true;  ///< Whether the rest is known; firewalld may require an administrator.
    QString target;          ///< For all other connections: "ACCEPT", "default", "DROP" or "%%REJECT%%".
    std::vector<Port> ports; ///< Including those of its services.
    QStringList rules;       ///< Rich rules, firewalld.richlanguage(5).
};

/// Whether \a zone allows connections to \a ports.
[[nodiscard]] FirewallState firewalldState(const FirewalldZone &zone, const QList<quint16> &ports);

} // namespace supersynk
