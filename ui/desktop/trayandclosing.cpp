// SPDX-License-Identifier: GPL-3.0-only
#include "ui/desktop/trayandclosing.h"

#include "ui/text/plaintext.h"

#include <QAction>
#include <QApplication>
#include <QMessageBox>
#include <QPushButton>
#include <QSessionManager>
#include <QSettings>
#include <QWidget>

#include <utility>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace supersynk {
namespace {

/// How long the desktop may take to end a session after announcing it.
constexpr auto kSessionEnd = 30s;

constexpr auto kNotify = "desktop/notify_of_lost_clients"_L1;
constexpr auto kSound = "desktop/sound_for_lost_clients"_L1;

} // namespace

TrayAndClosing::TrayAndClosing(QWidget &window, const QList<QAction *> &actions, QSettings &store,
                               CountClients countClients, HasTray hasTray)
    : m_window(window)
    , m_store(store)
    , m_countClients(std::move(countClients))
    , m_hasTray(std::move(hasTray))
    , m_show(new QAction(tr("Show &Window"), this))
    , m_tray(QList<QAction *>{m_show, nullptr} + actions)
    , m_notifier([this](const QString &title, const QString &text, bool isAudible) {
        m_tray.icon().showMessage(title, text, QSystemTrayIcon::Warning);
        if (isAudible)
            QApplication::beep();
    })
    , m_notify(new QAction(tr("&Notify of Lost Clients"), this))
    , m_sound(new QAction(tr("Play a Sound for &Lost Clients"), this))
{
    connect(m_show, &QAction::triggered, this, &TrayAndClosing::showWindow);
    connect(&m_tray, &TrayIcon::activated, this, &TrayAndClosing::showWindow);
    connect(&m_notifier, &Notifier::activated, this, &TrayAndClosing::showWindow);
    connect(&m_alert, &LossAlert::raised, this, [this](const QString &title, const QString &text) {
        m_notifier.notify(title, text, m_sound->isChecked());
    });
    connect(qGuiApp, &QGuiApplication::commitDataRequest, this, &TrayAndClosing::expectSessionEnd);

    m_notify->setCheckable(true);
    m_notify->setChecked(m_store.value(kNotify, true).toBool());
    m_notify->setToolTip(tr("Shows a message when a client times out while you use another window."));
    connect(m_notify, &QAction::toggled, this, [this](bool isOn) { m_store.setValue(kNotify, isOn); });
    m_sound->setCheckable(true);
    m_sound->setChecked(m_store.value(kSound, false).toBool());
    m_sound->setEnabled(m_notify->isChecked());
    m_sound->setToolTip(tr("The message has a sound, and comes while you use this window, too."));
    connect(m_notify, &QAction::toggled, m_sound, &QAction::setEnabled);
    connect(m_sound, &QAction::toggled, this, [this](bool isOn) { m_store.setValue(kSound, isOn); });
    refresh();
}

void TrayAndClosing::setStatus(Symbol symbol, const QString &sentence)
{
    m_symbol = symbol;
    m_sentence = sentence;
    refresh();
}

void TrayAndClosing::setRecording(const QString &words)
{
    if (words == m_recording)
        return;
    m_recording = words;
    refresh();
}

void TrayAndClosing::refresh()
{
    const int clients = m_countClients();
    QString text = m_sentence + u'\n' + tr("%n client(s)", nullptr, clients);
    if (!m_recording.isEmpty())
        text += u'\n' + m_recording;
    m_tray.show(m_symbol, clients, text, !m_recording.isEmpty());
}

void TrayAndClosing::clientLost(const QByteArray &client, const QByteArray &channel)
{
    const bool isInUse = m_window.isVisible() && m_window.isActiveWindow();
    if (m_notify->isChecked() && (!isInUse || m_sound->isChecked()))
        m_alert.lost(visibleText(client), visibleText(channel));
}

void TrayAndClosing::expectSessionEnd()
{
    m_sessionEnd.setRemainingTime(kSessionEnd);
}

bool TrayAndClosing::mayClose()
{
    const int clients = m_countClients();
    if (m_isQuitting || !m_sessionEnd.hasExpired() || (clients == 0 && m_recording.isEmpty()))
        return true;
    askBeforeClosing(clients);
    return false;
}

void TrayAndClosing::askBeforeClosing(int clients)
{
    if (m_question) {
        m_question->raise();
        m_question->activateWindow();
        return;
    }
    const bool isRecording = !m_recording.isEmpty();
    m_question = new QMessageBox(QMessageBox::Question, tr("Quit Supersynk?"),
                                 isRecording ? tr("Quit while recording?") : tr("Quit during a session?"),
                                 QMessageBox::Cancel, &m_window);
    m_question->setAttribute(Qt::WA_DeleteOnClose);
    m_question->setInformativeText(consequences(clients));
    QPushButton *quitButton = m_question->addButton(tr("&Quit"), QMessageBox::DestructiveRole);
    connect(quitButton, &QPushButton::clicked, this, &TrayAndClosing::quit);
    if (m_hasTray()) {
        QPushButton *hide = m_question->addButton(tr("&Keep Running in the Tray"), QMessageBox::AcceptRole);
        connect(hide, &QPushButton::clicked, this, &TrayAndClosing::hideWindow);
        if (!isRecording)
            m_question->setDefaultButton(hide);
    }
    if (!m_question->defaultButton())
        m_question->setDefaultButton(QMessageBox::Cancel);
    m_question->open();
}

/// Of quitting.
QString TrayAndClosing::consequences(int clients) const
{
    QStringList sentences;
    if (!m_recording.isEmpty())
        sentences.append(
            tr("%1: the recording ends in good order, and its file is kept.", "Recording 00:12:31")
                .arg(m_recording));
    if (clients > 0)
        sentences.append(tr("The server stops, which ends the session of %n client(s).", nullptr, clients));
    return sentences.join(u' ');
}

void TrayAndClosing::quit()
{
    m_isQuitting = true;
    m_window.close();
    QCoreApplication::quit(); // also if the window was hidden in the tray
}

void TrayAndClosing::hideWindow()
{
    QGuiApplication::setQuitOnLastWindowClosed(false); // or closing the question would end the program
    m_window.hide();
}

void TrayAndClosing::showWindow()
{
    m_window.setWindowState(m_window.windowState() & ~Qt::WindowMinimized);
    m_window.show();
    m_window.raise();
    m_window.activateWindow();
    QGuiApplication::setQuitOnLastWindowClosed(true);
}

} // namespace supersynk
