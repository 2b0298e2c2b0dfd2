// SPDX-License-Identifier: GPL-3.0-only
#include "ui/firewall/askfirewall.h"

namespace supersynk {

void askFirewall(QObject &, const QString &, const QList<quint16> &,
                 const std::function<void(const FirewallState &)> &callback)
{
    callback({});
}

} // namespace supersynk
