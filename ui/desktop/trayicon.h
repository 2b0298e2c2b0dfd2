// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/widgets/symbols.h"

#include <QList>
#include <QMenu>
#include <QSystemTrayIcon>

namespace supersynk {

/// The program in the desktop's tray, if there is one: how the server is, and how many clients it has.
class TrayIcon final : public QObject
{
    Q_OBJECT

public:
    /// \a actions are what the icon's menu offers; null is a separator.
    explicit TrayIcon(const QList<QAction *> &actions, QObject *parent = nullptr);

    [[nodiscard]] static bool isThereATray() { return QSystemTrayIcon::isSystemTrayAvailable(); }

    /// Shows \a state, or the count of \a clients while it is Running. \a sentence says the same and more.
    void show(Symbol state, int clients, const QString &sentence);

    [[nodiscard]] QSystemTrayIcon &icon() { return m_icon; }

Q_SIGNALS:
    /// The operator has clicked on it, or on a message that it showed.
    void activated();

private:
    QMenu m_menu;
    QSystemTrayIcon m_icon;
    Symbol m_state = Symbol::Stopped;
    int m_clients = -1; // what is shown
};

/// The program's icon with, in its lower right corner, \a state, or the count of \a clients while it is
/// Running and there are any.
[[nodiscard]] QIcon badgedIcon(Symbol state, int clients);

} // namespace supersynk
