// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/firewall/firewallstate.h"

#include <QByteArray>

#include <optional>

namespace supersynk {

/// What ufw keeps in its files. Those that can't be read are empty; the rules are for root only.
struct UfwFiles
{
    QByteArray configuration;        ///< /etc/ufw/ufw.conf
    QByteArray defaults;             ///< /etc/default/ufw
    std::optional<QByteArray> rules; ///< /etc/ufw/user.rules
};

/// What ufw does with calls to \a ports at \a adapter, by its \a files.
[[nodiscard]] FirewallState ufwState(const UfwFiles &files, const QString &adapter,
                                     const QList<quint16> &ports);

} // namespace supersynk
