// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/firewall/firewallstate.h"

#include <functional>

class QObject;

namespace supersynk {

/// Asks the firewall of this computer whether it allows connections to \a ports (TCP) on the network adapter
/// with the system name \a adapter. Calls \a callback in this thread, at once or later, while \a context
/// lives. May read files and block, so don't call it in the GUI thread.
///
/// Linux: firewalld reports its zones by D-Bus. Every user can read whether ufw is on, but only root its
/// rules. Other rules are not detected. Windows: the firewall reports the decision for this program. Other
/// systems: always open.
void askFirewall(QObject &context, const QString &adapter, const QList<quint16> &ports,
                 const std::function<void(const FirewallState &)> &callback);

} // namespace supersynk
