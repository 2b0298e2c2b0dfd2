// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QObject>

class QSystemTrayIcon;

namespace supersynk {

/// Shows the operator a message beside whatever they are doing. Where the desktop can't, nothing happens.
class Notifier final : public QObject
{
    Q_OBJECT

public:
    /// \a tray is what messages come from on desktops that know no others.
    explicit Notifier(QSystemTrayIcon &tray, QObject *parent = nullptr);

    /// Both are plain text. A message takes the place of the one before, if that is still to be seen.
    void notify(const QString &title, const QString &text);

Q_SIGNALS:
    /// The operator has clicked on a message.
    void activated();

private Q_SLOTS:
    void actionInvoked(uint id);

private:
    QSystemTrayIcon &m_tray;
    uint m_id = 0; // of the message that was shown last
};

} // namespace supersynk
