// SPDX-License-Identifier: GPL-3.0-only
//
// Where there is no D-Bus, Qt follows the desktop by itself.
#include "ui/desktop/portalscheme.h"

namespace supersynk {

PortalScheme::PortalScheme(QObject *parent)
    : QObject(parent)
{}

void PortalScheme::settingChanged(const QString &)
{}

void PortalScheme::ask()
{}

void PortalScheme::set(unsigned)
{}

} // namespace supersynk
