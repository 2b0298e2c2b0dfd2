// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/firewall/firewallstate.h"

#include <functional>

class QObject;

namespace supersynk {

/// Asks the firewall of this computer whether it lets calls in to \a ports (TCP) at the network adapter that
/// the system calls \a adapter. \a answered is called in this thread, at once or later, while \a context
/// lives. May read files and wait for the system, so it is not for the window's thread.
///
/// On Linux firewalld tells by D-Bus what its zones let in. ufw tells everyone that it is on, but only root
/// what it lets in. Rules that neither of the two has made are not seen. On Windows the firewall itself
/// decides for this program. Elsewhere nothing is asked.
void askFirewall(QObject &context, const QString &adapter, const QList<quint16> &ports,
                 const std::function<void(const FirewallState &)> &answered);

} // namespace supersynk
