// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/firewall/firewallstate.h"

#include <QByteArray>

#include <optional>

namespace supersynk {

/// The contents of ufw's files; empty if unreadable. Only root can read the rules.
struct UfwFiles
{
    QByteArray configuration;        ///< /etc/ufw/ufw.conf
    QByteArray defaults;             ///< /etc/default/ufw
    std::optional<QByteArray> rules; ///< /etc/ufw/user.rules
};

/// Whether ufw, by its \a files, allows connections to \a ports on \a adapter.
[[nodiscard]] FirewallState ufwState(const UfwFiles &files, const QString &adapter,
                                     const QList<quint16> &ports);

} // namespace supersynk
