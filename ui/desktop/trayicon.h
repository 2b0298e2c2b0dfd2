// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/widgets/symbols.h"

#include <QList>
#include <QMenu>
#include <QSystemTrayIcon>

namespace supersynk {

/// The tray icon, if the desktop has a tray: the state of the server and its number of clients.
class TrayIcon final : public QObject
{
    Q_OBJECT

public:
    /// \a actions are the icon's menu; null is a separator.
    explicit TrayIcon(const QList<QAction *> &actions, QObject *parent = nullptr);

    [[nodiscard]] static bool isAvailable() { return QSystemTrayIcon::isSystemTrayAvailable(); }

    /// Shows \a state, or the number of \a clients while it is Running, and a red dot while recording.
    /// \a sentence is the tool tip.
    void show(Symbol state, int clients, const QString &sentence, bool isRecording = false);

    [[nodiscard]] QSystemTrayIcon &icon() { return m_icon; }

Q_SIGNALS:
    /// The operator has clicked on the icon, or on a message that it showed.
    void activated();

private:
    QMenu m_menu;
    QSystemTrayIcon m_icon;
    Symbol m_state = Symbol::Stopped;
    int m_clients = -1; // what is shown
    bool m_isRecording = false;
};

/// The program's icon with \a state in its lower right corner, or while it is Running with the number of \a
/// clients, if any. While recording, with a red dot in its upper right corner.
[[nodiscard]] QIcon badgedIcon(Symbol state, int clients, bool isRecording = false);

} // namespace supersynk
