// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QObject>

#include <functional>

namespace supersynk {

/// Shows notifications by the desktop's notification service, or else at the tray icon. Without either it
/// does nothing.
class Notifier final : public QObject
{
    Q_OBJECT

public:
    /// Shows a message; both texts are plain. \a isAudible: with a sound.
    using Show = std::function<void(const QString &title, const QString &text, bool isAudible)>;

    /// \a showInTray is used without a notification service; the tray icon reports clicks on its messages.
    explicit Notifier(Show showInTray, QObject *parent = nullptr);

    /// Both texts are plain. Replaces the previous message if that is still visible. \a isAudible: with the
    /// desktop's sound for warnings.
    void notify(const QString &title, const QString &text, bool isAudible);

Q_SIGNALS:
    /// The operator has clicked on a message of the notification service.
    void activated();

private Q_SLOTS:
    void actionInvoked(uint id);

private:
    const Show m_showInTray;
    uint m_id = 0; // of the latest message
};

} // namespace supersynk
