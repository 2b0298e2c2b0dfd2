// SPDX-License-Identifier: GPL-3.0-only
//
// By the Desktop Notifications Specification, and not by QSystemTrayIcon: desktops without a tray have them
// too.
#include "ui/desktop/notifier.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QGuiApplication>

#include <utility>

using namespace Qt::StringLiterals;

namespace supersynk {
namespace {

const auto kService = u"org.freedesktop.Notifications"_s;
const auto kPath = u"/org/freedesktop/Notifications"_s;

bool hasBus()
{
    return !qEnvironmentVariableIsEmpty("DBUS_SESSION_BUS_ADDRESS"); // asking for one would start it
}

} // namespace

Notifier::Notifier(Show showInTray, QObject *parent)
    : QObject(parent)
    , m_showInTray(std::move(showInTray))
{
    if (hasBus())
        QDBusConnection::sessionBus().connect(kService, kPath, kService, u"ActionInvoked"_s, this,
                                              SLOT(actionInvoked(uint)));
}

void Notifier::notify(const QString &title, const QString &text)
{
    if (!hasBus()) {
        m_showInTray(title, text);
        return;
    }
    QDBusMessage call = QDBusMessage::createMethodCall(kService, kPath, kService, u"Notify"_s);
    constexpr int kServersOwnTime = -1;
    call << tr("Supersynk") << m_id << QGuiApplication::desktopFileName() << title
         << text.toHtmlEscaped() // the text may hold markup, and names in it are the clients' own
         << QStringList{u"default"_s, tr("Show")}
         << QVariantMap{{u"desktop-entry"_s, QGuiApplication::desktopFileName()}} << kServersOwnTime;
    auto *watcher = new QDBusPendingCallWatcher(QDBusConnection::sessionBus().asyncCall(call), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [=, this](QDBusPendingCallWatcher *finished) {
        const QDBusPendingReply<uint> reply = *finished;
        finished->deleteLater();
        if (reply.isValid())
            m_id = reply.value();
        else
            m_showInTray(title, text); // there is a bus, but nobody on it who shows messages
    });
}

void Notifier::actionInvoked(uint id)
{
    if (id == m_id)
        Q_EMIT activated();
}

} // namespace supersynk
