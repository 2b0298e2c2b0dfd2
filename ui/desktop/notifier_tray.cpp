// SPDX-License-Identifier: GPL-3.0-only
#include "notifier.h"

#include <QSystemTrayIcon>

namespace supersynk {

Notifier::Notifier(QSystemTrayIcon &tray, QObject *parent)
    : QObject(parent)
    , m_tray(tray)
{
    connect(&m_tray, &QSystemTrayIcon::messageClicked, this, &Notifier::activated);
}

void Notifier::notify(const QString &title, const QString &text)
{
    m_tray.showMessage(title, text, QSystemTrayIcon::Warning);
}

void Notifier::actionInvoked(uint)
{}

} // namespace supersynk
