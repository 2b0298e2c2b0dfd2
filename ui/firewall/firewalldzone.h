// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/firewall/firewallstate.h"

#include <QStringList>

#include <vector>

namespace supersynk {

/// What firewalld lets in by one of its zones.
struct FirewalldZone
{
    /// As firewalld has them: "9999" or "1025-65535", and "tcp".
    struct Port
    {
        QString range;
        QString protocol;
    };

    QString name;            ///< Empty if that is not known either.
    bool isTold = true;      ///< Whether firewalld has told the rest; it may do so to administrators only.
    QString target;          ///< What becomes of all else: "ACCEPT", "default", "DROP" or "%%REJECT%%".
    std::vector<Port> ports; ///< With those of its services.
    QStringList rules;       ///< Rich ones, firewalld.richlanguage(5).
};

/// What firewalld does with calls to \a ports by \a zone.
[[nodiscard]] FirewallState firewalldState(const FirewalldZone &zone, const QList<quint16> &ports);

} // namespace supersynk
