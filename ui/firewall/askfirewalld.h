// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/firewall/firewallstate.h"

#include <functional>
#include <optional>

class QObject;

namespace supersynk {

/// Asks firewalld by D-Bus about connections to \a ports on \a adapter. Calls \a callback in this thread, at
/// once or later, while \a context lives; with nothing if firewalld is not running.
void askFirewalld(QObject &context, const QString &adapter, const QList<quint16> &ports,
                  const std::function<void(const std::optional<FirewallState> &)> &callback);

} // namespace supersynk
