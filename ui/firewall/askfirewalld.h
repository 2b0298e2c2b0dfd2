// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/firewall/firewallstate.h"

#include <functional>
#include <optional>

class QObject;

namespace supersynk {

/// Asks firewalld by D-Bus what it does with calls to \a ports at \a adapter. \a answered is called at once
/// or later, in this thread, while \a context lives: with nothing if firewalld does not run.
void askFirewalld(QObject &context, const QString &adapter, const QList<quint16> &ports,
                  const std::function<void(const std::optional<FirewallState> &)> &answered);

} // namespace supersynk
