// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QObject>

#include <functional>

namespace supersynk {

/// Shows the operator a message beside whatever they are doing: by the desktop's service for that, else at
/// the icon in the tray. Where there is neither, nothing happens.
class Notifier final : public QObject
{
    Q_OBJECT

public:
    /// Shows a message of \a title and \a text, plain both of them.
    using Show = std::function<void(const QString &title, const QString &text)>;

    /// \a showInTray is for desktops that know no other messages; clicks on these are the tray icon's to
    /// tell.
    explicit Notifier(Show showInTray, QObject *parent = nullptr);

    /// Both are plain text. A message takes the place of the one before, if that is still to be seen.
    void notify(const QString &title, const QString &text);

Q_SIGNALS:
    /// The operator has clicked on a message of the desktop's service.
    void activated();

private Q_SLOTS:
    void actionInvoked(uint id);

private:
    const Show m_showInTray;
    uint m_id = 0; // of the message that was shown last
};

} // namespace supersynk
