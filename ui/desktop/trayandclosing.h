// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/desktop/lossalert.h"
#include "ui/desktop/notifier.h"
#include "ui/desktop/trayicon.h"

#include <QDeadlineTimer>
#include <QObject>
#include <QPointer>

#include <functional>

class QAction;
class QMessageBox;
class QSettings;
class QWidget;

namespace supersynk {

/// The program on the desktop apart from its window: the tray icon, notifications of lost clients, and the
/// question before closing the window during a session or a recording.
class TrayAndClosing final : public QObject
{
    Q_OBJECT

public:
    /// Returns the present number of clients.
    using CountClients = std::function<int()>;
    /// Returns whether the desktop has a tray at present.
    using HasTray = std::function<bool()>;

    /// \a actions go into the tray's menu below "Show Window"; null is a separator. \a store keeps the
    /// operator's choices. \a window and \a store must outlive this. \a hasTray is called when the window
    /// could be hidden: a tray may appear and disappear with its panel.
    TrayAndClosing(QWidget &window, const QList<QAction *> &actions, QSettings &store,
                   CountClients countClients, HasTray hasTray = &TrayIcon::isAvailable);

    /// The state of the server, as a symbol and as a sentence.
    void setStatus(Symbol symbol, const QString &sentence);
    /// What is being recorded, as words for the tool tip ("Recording 00:12:31"); empty while nothing is.
    void setRecording(const QString &words);
    /// Updates the number of clients on the tray icon.
    void refresh();
    /// A client timed out; both are as the client chose them.
    void clientLost(const QByteArray &client, const QByteArray &channel);

    /// Checkable, for a menu: whether to show notifications.
    [[nodiscard]] QAction *notifyAction() const { return m_notify; }
    /// Checkable: whether notifications have a sound, and then come while the window is active, too.
    [[nodiscard]] QAction *soundAction() const { return m_sound; }

    /// Whether the window may close now. With clients or while recording, returns false and asks the
    /// operator, whose answer closes the window, hides it in the tray if there is one, or leaves it open.
    [[nodiscard]] bool mayClose();
    /// The desktop's session is about to end. For a while the window closes without a question, so that it
    /// does not block the desktop. There is no signal if the session goes on after all.
    void expectSessionEnd();
    /// Closes the window and ends the program without a question.
    void quit();
    /// Brings the window to the front, also from the tray.
    void showWindow();

private:
    void askBeforeClosing(int clients);
    [[nodiscard]] QString consequences(int clients) const;
    void hideWindow();

    QWidget &m_window;
    QSettings &m_store;
    const CountClients m_countClients;
    const HasTray m_hasTray;
    QAction *m_show;
    TrayIcon m_tray;
    Notifier m_notifier;
    LossAlert m_alert;
    QAction *m_notify;
    QAction *m_sound; // enabled while m_notify is checked
    QPointer<QMessageBox> m_question;
    Symbol m_symbol = Symbol::Stopped;
    QString m_sentence;
    QString m_recording; // in words; empty while nothing is recorded
    bool m_isQuitting = false;
    QDeadlineTimer m_sessionEnd; // running while the session is about to end
};

} // namespace supersynk
