// SPDX-License-Identifier: GPL-3.0-only
//
// Platforms without D-Bus: Qt follows the desktop by itself.
#include "ui/desktop/portalscheme.h"

namespace supersynk {

PortalScheme::PortalScheme(QObject *parent)
    : QObject(parent)
{}

void PortalScheme::settingChanged(const QString &)
{}

void PortalScheme::requestScheme()
{}

void PortalScheme::setScheme(unsigned)
{}

} // namespace supersynk
