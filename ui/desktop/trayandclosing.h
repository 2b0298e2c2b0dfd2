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

/// The program on the desktop beside its window: an icon in the tray, messages of lost clients while the
/// operator looks elsewhere, and the question before a window is closed in the middle of a session.
class TrayAndClosing final : public QObject
{
    Q_OBJECT

public:
    /// Tells how many clients there are now.
    using CountClients = std::function<int()>;
    /// Whether there is a tray now.
    using HasTray = std::function<bool()>;

    /// \a actions are what the tray's menu offers below "Show Window"; null is a separator. \a store keeps
    /// what the operator chooses. Both \a window and \a store must outlive this. \a hasTray is asked
    /// whether the window could be found again if it were hidden: a tray may come and go with its panel.
    TrayAndClosing(QWidget &window, const QList<QAction *> &actions, QSettings &store,
                   CountClients countClients, HasTray hasTray = &TrayIcon::isThereATray);
    ~TrayAndClosing() override;

    /// How the server is, as a sign and in a sentence.
    void setStatus(Symbol symbol, const QString &sentence);
    /// Counts the clients for the tray.
    void refresh();
    /// A client timed out; both are as the client chose them.
    void clientLost(const QByteArray &client, const QByteArray &channel);

    /// Whether messages are wanted: checkable, for a menu.
    [[nodiscard]] QAction *notifyAction() const { return m_notify; }

    /// Whether the window may close now. If there are clients the operator is asked first, and this is false:
    /// the answer closes the window, hides it in the tray if there is one, or leaves it open.
    [[nodiscard]] bool mayClose();
    /// The desktop's session is about to end: for a while the window closes without a question, as the
    /// desktop has asked by itself, or does not want to be held up. It may still be called off, which nobody
    /// tells.
    void sessionEnds();
    /// Closes the window and ends the program without a question.
    void quit();
    /// Brings the window to the front, from wherever it is.
    void showWindow();

private:
    void ask(int clients);
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
    QPointer<QMessageBox> m_question;
    Symbol m_symbol = Symbol::Stopped;
    QString m_sentence;
    bool m_isQuitting = false;
    QDeadlineTimer m_sessionEnd; // until when the desktop is taken to end its session; begins expired
};

} // namespace supersynk
